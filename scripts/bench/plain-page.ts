/** Thrown when a built page lacks the part that the benchmark compares. */
export class MissingPartError extends Error {}

/**
 * Cuts the map out of a built page.
 * @param html the page
 * @returns the `<svg data-map>` element, nested ones included
 */
export function extractMap(html: string): string {
  const start = html.search(/<svg\b[^>]*\sdata-map\b/);
  if (start < 0) throw new MissingPartError('The built page holds no <svg data-map>.');
  const tags = /<svg\b[^>]*?(\/?)>|<\/svg>/g;
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    if (tag[0] === '</svg>') depth -= 1;
    else if (tag[1] !== '/') depth += 1;
    if (depth === 0) return html.slice(start, tags.lastIndex);
  }
  throw new MissingPartError('The map of the built page does not end.');
}

/**
 * The page that the atlas is compared with: its headline and its map, without styles, fonts, scripts
 * or anything else.
 * @param html the built atlas page
 */
export function plainPage(html: string): string {
  const headline = /data-testid="headline"[^>]*>(.*?)<\/(?:h1|h2|p)>/s.exec(html)?.[1] ?? 'Atlas';
  const text = headline.replace(/<[^>]*>/g, '').trim();
  return [
    '<!doctype html>',
    '<html lang="nl"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width"><title>Atlas</title></head>',
    `<body><h1>${text}</h1>${extractMap(html)}</body></html>`,
  ].join('\n');
}
