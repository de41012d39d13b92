/** Replaces the address of the page, path and all; nothing is loaded. */
export const replaceAddress = (address: string): void => {
  window.history.replaceState(null, '', address);
};

/** As {@link replaceAddress}, and Back leads to the address that was. */
export const pushAddress = (address: string): void => {
  window.history.pushState(null, '', address);
};
