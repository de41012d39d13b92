import { cacheNames } from './kept';

/** A page that can be opened without network. */
export type KeptPage = { readonly url: string; readonly title: string };

/** A title without the name of the site, which ends it. */
const ownTitle = (title: string): string => title.replace(/ [–·] [^–·]*$/, '');

/** The kept pages in a language, by title; the page that says that one is offline is none of them. */
export async function keptPages(base: string, lang: string): Promise<KeptPage[]> {
  const cache = await caches.open(cacheNames(base).pages);
  const found: KeptPage[] = [];
  for (const { url } of await cache.keys()) {
    const html = await (await cache.match(url, { ignoreVary: true }))?.text();
    if (!html || url.endsWith('/offline/')) continue;
    const page = new DOMParser().parseFromString(html, 'text/html');
    if (page.documentElement.lang === lang) found.push({ url, title: ownTitle(page.title) });
  }
  return found.sort((a, b) => a.title.localeCompare(b.title, lang));
}
