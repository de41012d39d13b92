type Control = HTMLInputElement | HTMLDetailsElement | HTMLButtonElement | HTMLAnchorElement;

const isTicked = ({ type }: HTMLInputElement): boolean => type === 'checkbox' || type === 'radio';

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/** The control that an event uses; null where nothing has to be done again. */
function usedControl(event: Event): Control | null {
  const { target } = event;
  if (!(target instanceof Element)) return null;
  if (event.type === 'input') return target instanceof HTMLInputElement ? target : null;
  const control = target.closest<HTMLElement>('button, summary, a[data-sql]');
  if (control instanceof HTMLAnchorElement) {
    // Its code writes the address that it leads to.
    if (!(event instanceof MouseEvent) || !isPlain(event)) return null;
    event.preventDefault();
    return control;
  }
  if (control instanceof HTMLButtonElement) return control;
  return control?.parentElement instanceof HTMLDetailsElement ? control.parentElement : null;
}

/** What a control was brought to, as something to do once its code is there. */
function wishOf(control: Control): () => void {
  if (control instanceof HTMLDetailsElement) {
    const { open } = control;
    return () => {
      control.open = open;
    };
  }
  if (control instanceof HTMLInputElement) {
    const { checked, value } = control;
    if (isTicked(control))
      return () => {
        if (control.checked !== checked) control.click();
      };
    return () => {
      if (control.value !== value) control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    };
  }
  return () => {
    control.click();
  };
}

/** Whether the browser brought a field back to what it held when somebody left the page. */
const isRestored = (field: HTMLInputElement): boolean =>
  field.checked !== field.defaultChecked || field.value !== field.defaultValue;

/** Whether a part cannot wait: its fields, or the address, ask for what only its code can do. */
export function cannotWait(part: HTMLElement): boolean {
  const [, figure] = /^#figure=([\w-]+)$/.exec(window.location.hash) ?? [];
  return (
    [...part.querySelectorAll('input')].some(isRestored) ||
    (figure !== undefined && part.querySelector(`[data-figure="${figure}"]`) !== null)
  );
}

/**
 * Keeps what somebody does with the controls of a part before its code is there: of each control, what it
 * was brought to last.
 *
 * @param onnear called when somebody comes near, with pointer, finger or keyboard.
 * @param onuse called when a control is used.
 * @returns ends the keeping, and gives how to do it all once the code is there.
 */
export function keepEarly(
  part: HTMLElement,
  onnear: () => void,
  onuse: () => void,
): () => () => void {
  const used = new Set<Control>();
  const stop = new AbortController();
  const { signal } = stop;
  for (const type of ['pointerover', 'focusin']) part.addEventListener(type, onnear, { signal });
  for (const type of ['click', 'input'])
    part.addEventListener(
      type,
      (event) => {
        const control = usedControl(event);
        if (!control) return;
        used.add(control);
        onuse();
      },
      { signal },
    );
  return () => {
    stop.abort();
    const wishes = [...used].map(wishOf);
    return () => {
      comeNear(part);
      for (const wish of wishes) wish();
    };
  };
}

/** Tells what the pointer is over, and what has the focus, that they came near: their code was not there then. */
function comeNear(part: HTMLElement): void {
  for (const hovered of part.querySelectorAll(':hover'))
    hovered.dispatchEvent(new PointerEvent('pointerenter'));
  part.querySelector(':focus')?.dispatchEvent(new FocusEvent('focus'));
}
