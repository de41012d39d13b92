import { figureSvg, type FigureView, type Scheme } from '../figure';
import type { Theme } from './embed';
import { keptFile, keptPages, type KeptDrawing, type KeptTexts } from './kept-file';

const schemesOf: Record<Theme, readonly Scheme[]> = {
  auto: ['light', 'dark'],
  light: ['light'],
  dark: ['dark'],
};
const widths = ['narrow', 'wide'] as const;

/** Draws a view for every width and scheme that it may be read in, and puts these in one file. */
export async function keep(
  figure: FigureView,
  theme: Theme,
  link: KeptTexts['link'],
): Promise<string> {
  const drawings: KeptDrawing[] = [];
  for (const scheme of schemesOf[theme])
    for (const page of widths) {
      const options = { size: keptPages[page], scheme, prefix: `${page}-${scheme}-` };
      drawings.push({ page, scheme, svg: await figureSvg(figure, options) });
    }
  return keptFile({ lang: figure.lang, title: figure.title, link }, drawings);
}
