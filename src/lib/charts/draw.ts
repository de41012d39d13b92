import type * as PlotLibrary from '@observablehq/plot';
import { bandHeight, type BarSpec, type Cell, type ChartSpec, type MatrixSpec } from './spec';

type Library = typeof PlotLibrary;

function drawBars(plot: Library, { bars, max }: BarSpec, document: Document): Element {
  const rows = [...bars];
  const inset = 12;
  return plot.plot({
    document,
    width: 200,
    height: Math.max(1, rows.length) * bandHeight.bars,
    margin: 0,
    x: { axis: null, domain: [0, Math.max(1, max)], range: [0, 200] },
    y: { axis: null, domain: rows.map(({ id }) => id), padding: 0 },
    marks: [
      plot.barX(rows, {
        x: 'ghost',
        y: 'id',
        fill: 'var(--ghost)',
        insetTop: inset,
        insetBottom: inset,
      }),
      plot.barX(rows, {
        x: 'value',
        y: 'id',
        fill: 'var(--bar)',
        insetTop: inset,
        insetBottom: inset,
      }),
      plot.ruleX([0], { stroke: 'var(--province)' }),
    ],
  });
}

function drawMatrix(
  plot: Library,
  { rows, columns, cells }: MatrixSpec,
  document: Document,
): Element {
  return plot.plot({
    document,
    width: columns.length * 40,
    height: rows.length * bandHeight.matrix,
    margin: 0,
    x: { axis: null, domain: [...columns], padding: 0 },
    y: { axis: null, domain: [...rows], padding: 0 },
    marks: [
      plot.cell(cells, {
        x: 'column',
        y: 'row',
        inset: 1.5,
        fill: ({ level }: Cell) => (level === null ? 'var(--zero)' : `var(--step-${level})`),
      }),
    ],
  });
}

/**
 * Draws a chart with Observable Plot. Colours are the tokens of the page, and the picture stretches to
 * the width it is given, so it holds no text: labels, values and controls are HTML around it.
 *
 * @returns the SVG as text.
 */
export function draw(plot: Library, spec: ChartSpec, document: Document): string {
  const element =
    spec.type === 'bars' ? drawBars(plot, spec, document) : drawMatrix(plot, spec, document);
  element.setAttribute('preserveAspectRatio', 'none');
  element.setAttribute('aria-hidden', 'true');
  element.removeAttribute('font-family');
  for (const name of ['width', 'height']) element.removeAttribute(name);
  element.querySelector('style')?.remove();
  return element.outerHTML;
}
