/** Which requests are kept for when there is no network, and for how long; no effects in here. */

/** Names of the caches. Several sites can share an origin, so the base path is part of them. */
export const cacheNames = (base: string) => ({
  pages: `praktijkatlas${base} pages`,
  files: `praktijkatlas${base} files`,
});

type Asked = { readonly url: string; readonly method: string; readonly mode: string };

/**
 * How a request is answered: a `page` and what is `fresh` from the network, and from the cache when that
 * fails; what is `kept` from the cache when it is there, because its address changes with its content.
 */
export type Strategy = 'page' | 'kept' | 'fresh' | 'leave';

/** @param site address of the site, with the base path and without a slash at its end. */
export function strategyFor({ url, method, mode }: Asked, site: string): Strategy {
  if (method !== 'GET' || !url.startsWith(`${site}/`)) return 'leave';
  const { pathname, searchParams } = new URL(url);
  const path = pathname.slice(new URL(site).pathname.replace(/\/$/, '').length);
  if (mode === 'navigate') return 'page';
  if (path.startsWith('/_app/immutable/')) return 'kept';
  if (path.startsWith('/data/')) return searchParams.has('v') ? 'kept' : 'fresh';
  return path.startsWith('/_app/') || path === '/service-worker.js' ? 'leave' : 'fresh';
}

/** The address under which a page is kept: what follows `?` is read by the page itself. */
export const pageAddress = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
};

/** The page that says that there is no network, in the language of the page that was asked. */
export const offlineAddress = (url: string, site: string): string => {
  const lang = url.startsWith(`${site}/en/`) ? '/en' : '';
  const { pathname, search } = new URL(url);
  return `${site}${lang}/offline/?${new URLSearchParams({ to: pathname + search }).toString()}`;
};

/** The scripts, styles and fonts that a page names, as paths below the base path. */
export const filesOf = (html: string): string[] => [
  ...new Set(html.match(/\/_app\/immutable\/[\w./-]+/g)),
];

/** What belongs to a release of the site. */
export type Release = {
  /** Paths of scripts, styles and fonts, below the base path. */
  readonly files: ReadonlySet<string>;
  /** Version of the data. */
  readonly data: string;
};

/** Whether a kept page is of this release: it needs no file that is gone, and no older data. */
export const isCurrentPage = (html: string, { files, data }: Release): boolean =>
  html.includes(data) && filesOf(html).every((file) => files.has(file));

/** Whether a kept file is of this release. */
export function isCurrentFile(url: string, site: string, { files, data }: Release): boolean {
  const { searchParams } = new URL(url);
  const path = url.slice(site.length);
  // Answers to other questions by now, perhaps, under the same name.
  if (path.startsWith('/data/answers/rest.json')) return false;
  if (path.startsWith('/_app/')) return files.has(path);
  return (searchParams.get('v') ?? data) === data;
}
