import type * as PlotLibrary from '@observablehq/plot';
import {
  bandHeight,
  type BarSpec,
  type Cell,
  type ChartSpec,
  type CurveSpec,
  type MatrixSpec,
  type TickSpec,
} from './spec';

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

function drawCurve(plot: Library, { points }: CurveSpec, document: Document): Element {
  return plot.plot({
    document,
    width: 300,
    height: 200,
    margin: 0,
    x: { axis: null, domain: [0, 1], range: [0, 300] },
    y: { axis: null, domain: [0, 1], range: [200, 0] },
    marks: [
      plot.areaY(points, { x: 'x', y: 'y', fill: 'var(--bar)', fillOpacity: 0.1 }),
      plot.ruleX([0], { stroke: 'var(--province)' }),
      plot.ruleY([0], { stroke: 'var(--province)' }),
      plot.line(
        [
          [0, 0],
          [1, 1],
        ],
        { stroke: 'var(--ink-2)', strokeDasharray: '4 3', strokeWidth: 1.25 },
      ),
      plot.line(points, { x: 'x', y: 'y', stroke: 'var(--bar)', strokeWidth: 2.25 }),
    ],
  });
}

function drawTicks(
  plot: Library,
  { ticks, domain, shaded }: TickSpec,
  document: Document,
): Element {
  return plot.plot({
    document,
    width: 300,
    height: 40,
    margin: 0,
    x: { axis: null, domain: [...domain], range: [0, 300] },
    y: { axis: null, domain: [0, 1], range: [40, 0] },
    marks: [
      plot.rect(shaded ? [shaded] : [], {
        x1: '0',
        x2: '1',
        y1: 0,
        y2: 1,
        fill: 'var(--need-3)',
        fillOpacity: 0.18,
      }),
      plot.ruleX(ticks, {
        filter: 'standsOut',
        x: 'value',
        y1: 0,
        y2: 1,
        stroke: 'var(--met-3)',
        strokeWidth: 2.5,
      }),
      plot.ruleX(ticks, {
        x: 'value',
        y1: 0,
        y2: 0.6,
        stroke: 'var(--ink-2)',
        strokeOpacity: 0.55,
      }),
      plot.ruleY([0], { stroke: 'var(--province)' }),
    ],
  });
}

function drawSpec(plot: Library, spec: ChartSpec, document: Document): Element {
  switch (spec.type) {
    case 'bars':
      return drawBars(plot, spec, document);
    case 'matrix':
      return drawMatrix(plot, spec, document);
    case 'curve':
      return drawCurve(plot, spec, document);
    case 'ticks':
      return drawTicks(plot, spec, document);
  }
}

/**
 * Draws a chart with Observable Plot. Colours are the tokens of the page, and the picture stretches to
 * the width it is given, so it holds no text: labels, values and controls are HTML around it.
 *
 * @returns the SVG as text.
 */
export function draw(plot: Library, spec: ChartSpec, document: Document): string {
  const element = drawSpec(plot, spec, document);
  element.setAttribute('preserveAspectRatio', 'none');
  element.setAttribute('aria-hidden', 'true');
  element.removeAttribute('font-family');
  for (const name of ['width', 'height']) element.removeAttribute(name);
  element.querySelector('style')?.remove();
  return element.outerHTML;
}
