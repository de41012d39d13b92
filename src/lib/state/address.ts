import { formatView } from './codec';
import { pushAddress, replaceAddress } from './history';
import type { View } from './view';

/** A query string with its `?`; nothing when it is empty. */
export const withMark = (search: string): string => (search === '' ? '' : `?${search}`);

/**
 * Puts a query string into the address of the page; path and hash stay.
 *
 * @param search without `?`.
 * @param replace keeps Back from stopping at every letter that is typed.
 */
export function writeSearch(search: string, { replace }: { replace: boolean }): void {
  const address = window.location.pathname + withMark(search) + window.location.hash;
  (replace ? replaceAddress : pushAddress)(address);
}

/** Writes a view of the atlas into the address. */
export const writeAddress = (view: View, options: { replace: boolean }): void => {
  writeSearch(formatView(view), options);
};

/** The query string that opens a view of the atlas, with `?`; empty for the default view. */
export const searchFor = (view: View): string => withMark(formatView(view));
