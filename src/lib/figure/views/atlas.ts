import { m } from '$lib/paraglide/messages';
import { municipalitiesCount } from '../../i18n/counted';
import { formatNumber } from '../../i18n/locale';
import { legendClasses } from '../../map/legend-entries';
import type { Painting } from '../../map/painting';
import type { Step } from '../../map/steps';
import type { PanelCount } from '../../queries/atlas.sql';
import type { Layout, Measure } from '../../state/view';
import { barsBody, type BarRow } from '../bodies/bars';
import { liveBody } from '../bodies/live';
import { matrixBody, type MatrixFigureCell, type MatrixName } from '../bodies/matrix';
import { figureLang, headlineOnPage, lastLines, sourceLine, type FigureContext } from '../context';
import type { FigureView, LegendEntry } from '../view';

const measureLabels: Record<Measure, () => string> = {
  initiatives: m.measure_initiatives,
  kinds: m.measure_kinds,
  target_groups: m.measure_target_groups,
  mentioned: m.measure_mentioned,
};

export const brussels = (): LegendEntry => ({
  label: m.legend_brussels(),
  pattern: 'brussels',
});

export const outOfChoice = (count: number): LegendEntry[] =>
  count === 0
    ? []
    : [{ label: m.legend_out(), count: formatNumber(count), fill: 'outside', edge: 'dashed' }];

/** The large map of a section. */
export const mapIn = (section: Element) => ({
  svg: () => section.querySelector<SVGSVGElement>('svg[data-map]'),
  leastScale: 0.7,
});

/** The map of the atlas. */
export function atlasMap(
  { painting, layout, outOfScope }: { painting: Painting; layout: Layout; outOfScope: number },
  context: FigureContext,
): FigureView {
  return {
    name: 'kaart',
    lang: figureLang(),
    title: headlineOnPage(),
    subtitle: m.figure_map_subtitle({ measure: measureLabels[painting.measure]() }),
    bodies: [
      liveBody({
        ...mapIn(context.section),
        values: new Map([...painting.painted].map(([nis, { count }]) => [nis, count])),
      }),
    ],
    legend: [
      ...legendClasses(painting).map(({ level, mark, size, label }): LegendEntry => ({
        label,
        count: formatNumber(size),
        mark,
        ...(level === 0 ? { fill: 'zero', edge: 'line' } : { fill: `step-${level}` }),
      })),
      ...outOfChoice(outOfScope),
      brussels(),
    ],
    notes: layout === 'dots' ? [m.legend_dots()] : [],
    foot: [sourceLine(context.facts, true), ...lastLines(context)],
  };
}

/** Bars of the atlas. */
export function atlasBars(
  {
    heading,
    unit,
    rows,
    max,
  }: { heading: string; unit: string; rows: readonly BarRow[]; max?: number },
  context: FigureContext,
): FigureView {
  const end = max ?? Math.max(1, ...rows.map(({ value, ghost }) => Math.max(value, ghost)));
  return {
    name: heading,
    lang: figureLang(),
    title: headlineOnPage(),
    subtitle: `${heading}: ${unit}`,
    bodies: [barsBody(rows, end)],
    legend: [],
    notes: rows.some(({ value, ghost }) => ghost > value) ? [m.chart_ghost()] : [],
    foot: [sourceLine(context.facts, false), ...lastLines(context)],
  };
}

/** The matrix of kinds and target groups. */
export function atlasMatrix(
  matrix: {
    rows: readonly MatrixName[];
    columns: readonly MatrixName[];
    cells: readonly MatrixFigureCell[];
  },
  context: FigureContext,
): FigureView {
  return {
    name: 'matrix',
    lang: figureLang(),
    title: headlineOnPage(),
    subtitle: m.chart_matrix(),
    bodies: [matrixBody(matrix.rows, matrix.columns, matrix.cells)],
    legend: [],
    notes: [],
    foot: [sourceLine(context.facts, false), ...lastLines(context)],
  };
}

type Panel = { readonly id: string; readonly label: string };

/** The small maps. */
export function smallMaps(
  {
    heading,
    panels,
    rows,
    steps,
    dots,
  }: {
    heading: string;
    panels: readonly Panel[];
    rows: readonly PanelCount[];
    steps: readonly Step[];
    dots: Readonly<Record<Step['level'], number>>;
  },
  { section, ...context }: FigureContext,
): FigureView {
  const largest = Math.max(...Object.values(dots));
  return {
    name: 'kleine-kaarten',
    lang: figureLang(),
    title: headlineOnPage(),
    subtitle: heading,
    bodies: panels.map(({ id, label }, index) => {
      const values = new Map(
        rows.filter((row) => row.id === id).map(({ nis, initiatives }) => [nis, initiatives]),
      );
      return liveBody({
        index,
        title: label,
        note: municipalitiesCount(values.size),
        values,
        svg: () =>
          section.querySelectorAll<SVGSVGElement>('[data-testid=small-multiples] svg')[index] ??
          null,
      });
    }),
    legend: [
      { label: m.legend_not_mentioned(), fill: 'zero', edge: 'line' },
      ...steps.map(({ from, to, level }): LegendEntry => ({
        label:
          from === to
            ? formatNumber(from)
            : m.range({ from: formatNumber(from), to: formatNumber(to) }),
        fill: `step-${level}`,
        dot: dots[level] / largest,
      })),
    ],
    notes: [m.multiples_note().replace(/:$/, '.')],
    foot: [sourceLine(context.facts, true), ...lastLines({ section, ...context })],
  };
}
