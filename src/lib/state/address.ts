import { pushState, replaceState } from '$app/navigation';
import { formatView, parseView } from './codec';
import type { View } from './view';

/** The view in the address of the page. */
export const viewInAddress = (): View => parseView(window.location.search);

const withView = (view: View): string => {
  const search = formatView(view);
  return `${window.location.pathname}${search === '' ? '' : `?${search}`}${window.location.hash}`;
};

/**
 * Writes a view into the address.
 *
 * @param replace keeps Back from stopping at every letter that is typed.
 */
export function writeAddress(view: View, { replace }: { replace: boolean }): void {
  if (replace) replaceState(withView(view), {});
  else pushState(withView(view), {});
}

/** The query string that opens a view, with `?`; empty for the default view. */
export const searchFor = (view: View): string => {
  const search = formatView(view);
  return search === '' ? '' : `?${search}`;
};
