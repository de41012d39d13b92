/** Under which key an embed tells the page around it how high it is, in pixels. */
export const messageKey = 'praktijkatlas';

/** The height in a message of an embed; null in any other message. */
export function heightIn(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || !(messageKey in data)) return null;
  const height = data[messageKey];
  return typeof height === 'number' && height > 0 ? height : null;
}

/** Tells the page around this one how high `element` is, now and whenever that changes. */
export function tellHeight(element: HTMLElement): () => void {
  if (window.parent === window) return () => undefined;
  const observer = new ResizeObserver(() => {
    // A height is no secret: whoever embeds may know it.
    window.parent.postMessage({ [messageKey]: element.getBoundingClientRect().height }, '*');
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
  };
}
