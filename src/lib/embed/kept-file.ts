import type { FigurePage, Scheme } from '../figure';
import { escapeXml as escaped } from '../figure/text';
import type { Extent } from './embed-code';

/** How wide a page must be for the wide drawing, in pixels. */
const wideFrom = 560;

/** The same figure for a phone and for a column of text, in pixels that a reader sees. */
export const keptPages: Readonly<Record<'narrow' | 'wide', FigurePage>> = {
  narrow: { width: 380, height: 560, margin: 12, title: 20, text: 14, legend: 13, foot: 11.5 },
  wide: { width: 900, height: 640, margin: 16, title: 26, text: 16, legend: 14.5, foot: 12 },
};
/** The link below the drawing: two lines on a phone. */
const footer = { narrow: 60, wide: 40 };

const heightAt = (width: number, kind: keyof typeof keptPages): Extent => ({
  width,
  height: Math.ceil((width * keptPages[kind].height) / keptPages[kind].width) + footer[kind],
});

/** How high the file is at several widths. */
export const keptExtents: readonly Extent[] = [
  heightAt(320, 'narrow'),
  heightAt(wideFrom - 1, 'narrow'),
  heightAt(wideFrom, 'wide'),
  heightAt(1200, 'wide'),
];

export type KeptDrawing = {
  readonly page: keyof typeof keptPages;
  readonly scheme: Scheme;
  /** A stand-alone SVG. */
  readonly svg: string;
};

export type KeptTexts = {
  readonly lang: string;
  readonly title: string;
  /** Opens the view on the site, with the figures of that day. */
  readonly link: { readonly href: string; readonly label: string };
};

const grounds: Record<Scheme, string> = {
  light: 'color:#14202b;background:#fff',
  dark: 'color:#eef3f4;background:#11191f',
};

/**
 * A view as it is now, as one file that asks nothing of anyone: whoever puts it on a site keeps its figures
 * whatever happens here.
 *
 * @param drawings one for each page, in one scheme or in both; with both it follows the reader's.
 */
export function keptFile(
  { lang, title, link }: KeptTexts,
  drawings: readonly KeptDrawing[],
): string {
  const [first] = drawings;
  const schemes = [...new Set(drawings.map(({ scheme }) => scheme))];
  const dark =
    schemes.length > 1 ? `@media(prefers-color-scheme:dark){:root{${grounds.dark}}}` : '';
  const shown = ({ page, scheme }: KeptDrawing) => {
    const width =
      page === 'wide' ? `(min-width:${wideFrom}px)` : `(max-width:${wideFrom - 0.02}px)`;
    const colours = schemes.length > 1 ? ` and (prefers-color-scheme:${scheme})` : '';
    return `@media ${width}${colours}{.${page}-${scheme}{display:block}}`;
  };
  return [
    `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escaped(title)}</title>`,
    `<style>:root{color-scheme:${schemes.join(' ')};font:14px system-ui,sans-serif;${grounds[first?.scheme ?? 'light']}}body{margin:0}figure{display:none;margin:0}svg{display:block;width:100%;height:auto}p{margin:0;padding:4px 16px}a{color:inherit}${dark}${drawings.map(shown).join('')}</style>`,
    ...drawings.map(({ page, scheme, svg }) => `<figure class="${page}-${scheme}">${svg}</figure>`),
    `<p><a href="${escaped(link.href)}" target="_blank" rel="noopener">${escaped(link.label)}</a></p></html>`,
  ].join('\n');
}
