/**
 * The name that an address without a page may have meant: its last part.
 *
 * @returns `heist-op-den-berg` for `/gemeente/heist-op-den-berg/`; null where there is nothing to look up.
 */
export function askedPlace(pathname: string): string | null {
  const last = pathname.split('/').filter(Boolean).at(-1);
  if (last === undefined) return null;
  try {
    const name = decodeURIComponent(last).replace(/\.html$/, '');
    return /\p{L}{2}/u.test(name) ? name : null;
  } catch {
    return null;
  }
}
