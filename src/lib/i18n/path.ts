/**
 * The path of a page without base path or language, to find it in the other language.
 *
 * @param routeId as SvelteKit names it: `/[[lang=lang]]/gemeente/[slug]`; a part between double brackets
 *   may be absent.
 * @returns `/gemeente/mechelen/`; `/` when the route is not known.
 */
export function pathWithoutLocale(
  routeId: string | null,
  params: Readonly<Record<string, string | undefined>>,
): string {
  if (routeId === null) return '/';
  const path = routeId
    .replace(/^\/\[\[lang=lang\]\]/, '')
    .replace(/\/\[{1,2}(\w+)\]{1,2}/g, (_, name: string) =>
      params[name] ? `/${params[name]}` : '',
    );
  return path.endsWith('/') ? path : `${path}/`;
}
