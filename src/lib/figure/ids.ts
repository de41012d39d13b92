/**
 * An SVG whose ids begin with a prefix, so that it can stand in a document with others.
 *
 * @param svg as `frameFigure` writes it: ids are used in `url(#…)`, `href` and `aria-labelledby`.
 */
export const withPrefix = (svg: string, prefix: string): string =>
  svg
    .replace(/( id="|url\(#|href="#)/g, (before) => before + prefix)
    .replace(/ aria-labelledby="([^"]*)"/g, (_, ids: string) => {
      const named = ids.split(' ').map((id) => prefix + id);
      return ` aria-labelledby="${named.join(' ')}"`;
    });
