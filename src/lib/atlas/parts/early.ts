/** The control of an event and the kind of event that says it was used. */
function usedControl({ type, target }: Event): HTMLElement | null {
  if (!(target instanceof HTMLElement)) return null;
  if (!(target instanceof HTMLInputElement))
    return type === 'click' ? target.closest('button') : null;
  return type === (/^(checkbox|radio)$/.test(target.type) ? 'change' : 'input') ? target : null;
}

/** Does again what was done with a control: it shows that already, but its code does not know. */
function again(control: HTMLElement, { type }: Event): () => void {
  if (!(control instanceof HTMLInputElement)) {
    return () => {
      control.click();
    };
  }
  const { checked, value } = control;
  return () => {
    Object.assign(control, { checked, value });
    control.dispatchEvent(new Event(type, { bubbles: true }));
  };
}

/**
 * Keeps what somebody does with the controls of a part before its code is there.
 *
 * @param onnear called when somebody comes near: with pointer, finger or keyboard.
 * @returns how to do it all again, in its order, which ends the keeping.
 */
export function keepEarly(part: HTMLElement, onnear: () => void): () => void {
  const kept: (() => void)[] = [];
  const stop = new AbortController();
  const { signal } = stop;
  for (const type of ['pointerover', 'focusin']) part.addEventListener(type, onnear, { signal });
  for (const type of ['click', 'change', 'input'])
    part.addEventListener(
      type,
      (event) => {
        const control = usedControl(event);
        if (!control) return;
        kept.push(again(control, event));
        onnear();
      },
      { signal },
    );
  return () => {
    stop.abort();
    for (const repeat of kept.splice(0)) repeat();
  };
}
