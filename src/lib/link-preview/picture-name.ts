const home = 'atlas';

/**
 * The name of the picture of a page: `gemeente.mechelen`. The brief of a municipality has that of its page.
 *
 * @param path without base path or language.
 */
export const pictureName = (path: string): string =>
  path
    .replace(/nota\/$/, '')
    .split('/')
    .filter(Boolean)
    .join('.') || home;

/** The page that a picture is of. */
export const pathOfPicture = (name: string): string =>
  name === home ? '/' : `/${name.replaceAll('.', '/')}/`;

/** What the map of a picture shows, from the page that it is of. */
export type PictureMap =
  | { readonly kind: 'mentions' }
  | { readonly kind: 'municipality'; readonly slug: string }
  | { readonly kind: 'gaps'; readonly group: string | null };

export function mapOfPath(path: string): PictureMap {
  const [section, part] = path.split('/').filter(Boolean);
  if (section === 'gemeente' && part !== undefined) return { kind: 'municipality', slug: part };
  if (section === 'hiaten') return { kind: 'gaps', group: part ?? null };
  return { kind: 'mentions' };
}
