/**
 * Makes images of what is on the screen.
 *
 * A view gives a `FigureView` (see `views.ts`, or `figureOnPage` for one that has a button on this page);
 * these functions turn it into a file. Everything here is loaded when it is first asked for.
 */
import { liveMeasure, loadOutliner } from './fonts';
import { frameFigure } from './frame';
import { withPrefix } from './ids';
import { outlineTexts, type Line } from './outline';
import { pages, type FigurePage, type PageSize } from './sizes';
import { readTheme, type Scheme } from './theme';
import type { FigureView } from './view';

export { figureOnPage, figuresOnPage } from './on-page';
export { band, pageSizes, pages, type FigurePage, type PageSize } from './sizes';
export type { Scheme } from './theme';
export type { FigureView } from './view';

export type FigureOptions = {
  readonly size: PageSize | FigurePage;
  readonly scheme: Scheme;
  /** Leaves the ground out. */
  readonly transparent?: boolean;
  /** Leaves title and subtitle to whoever shows the figure; its accessible name keeps them. */
  readonly isBare?: boolean;
};

export type SvgOptions = FigureOptions & {
  /** `live` keeps text that can be edited, in a font of the device; `outlined` draws it as shapes. */
  readonly text?: 'live' | 'outlined';
  /** Of its ids, where several figures stand in one document. */
  readonly prefix?: string;
};

const pageOf = (size: PageSize | FigurePage): FigurePage =>
  typeof size === 'string' ? pages[size] : size;

type Drawn = { readonly svg: string; readonly lines: readonly Line[] };

async function drawFigure(view: FigureView, options: SvgOptions): Promise<Drawn> {
  const { size, scheme, transparent = false, text = 'live', isBare = false } = options;
  const outliner = text === 'outlined' ? await loadOutliner() : null;
  const svg = frameFigure(view, {
    page: pageOf(size),
    theme: readTheme(scheme),
    scheme,
    measure: outliner?.measure ?? liveMeasure(),
    transparent,
    isBare,
  });
  if (!outliner) return { svg, lines: [] };
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const lines = outlineTexts(documentElement, outliner);
  return { svg: new XMLSerializer().serializeToString(documentElement), lines };
}

/**
 * A view as a stand-alone SVG: no style sheet, no font, nothing that is fetched. Marks of municipalities
 * carry what they show (`data-nis`, `data-value`).
 */
export async function figureSvg(view: FigureView, options: SvgOptions): Promise<string> {
  const { svg } = await drawFigure(view, options);
  return options.prefix === undefined ? svg : withPrefix(svg, options.prefix);
}

/** A view as a PNG, `scale` pixels to a pixel of the page. */
export async function figurePng(
  view: FigureView,
  { scale, ...options }: FigureOptions & { readonly scale: number },
): Promise<Blob> {
  const [{ svg }, { rasterise }] = await Promise.all([
    drawFigure(view, { ...options, text: 'outlined' }),
    import('./png'),
  ]);
  const { width, height } = pageOf(options.size);
  return rasterise(svg, width * scale, height * scale);
}

/** A view as a PDF of one page, in lines and shapes; its words can be searched and read aloud. */
export async function figurePdf(view: FigureView, options: FigureOptions): Promise<Blob> {
  const [{ svg, lines }, { toPdf }] = await Promise.all([
    drawFigure(view, { ...options, text: 'outlined' }),
    import('./pdf'),
  ]);
  return toPdf({ svg, lines }, pageOf(options.size), view);
}
