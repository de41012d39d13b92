import { getContext, setContext } from 'svelte';

const key = Symbol('address of a figure');

/** Says under which address a figure can be found again, where that is not the page that draws it. */
export function setFigureAddress(address: () => string): void {
  setContext(key, address);
}

/** The address to write under a figure; null when it is that of the page. */
export const figureAddress = (): (() => string) | undefined =>
  getContext<(() => string) | undefined>(key);
