import { tickIncrement } from 'd3-array';
import type { Database } from '../db/database';
import type { ResultColumn } from '../workbench/result.sql';
import { mostColours, type ResultChart } from './chart-choice';
import {
  distinctValues,
  dotQuestion,
  edgesQuestion,
  groupQuestion,
  histogramQuestion,
  lineQuestion,
  mostCategories,
  mostDots,
  mostMoments,
  squareQuestion,
  type GroupRow,
  type PointRow,
  type SquareRow,
} from './chart.sql';
import { cellName } from './rows.sql';

/** What is not in a chart, or not one by one. */
export type LeftOut = {
  /** Categories shown, of how many. */
  readonly categories?: readonly [shown: number, all: number];
  readonly colours?: readonly [shown: number, all: number];
  /** Rows without a value on an axis. */
  readonly unplaced?: number;
  readonly isStepped?: boolean;
  readonly isSquared?: boolean;
};

/** What a chart draws. */
export type ChartAnswer = { readonly chart: ResultChart; readonly leftOut: LeftOut } & (
  | {
      readonly type: 'groups';
      /** Categories in order, the highest first. */
      readonly order: readonly (string | null)[];
      readonly rows: readonly GroupRow[];
    }
  | { readonly type: 'points'; readonly rows: readonly PointRow[] }
  | { readonly type: 'squares'; readonly rows: readonly SquareRow[] }
  | {
      readonly type: 'bins';
      readonly width: number;
      readonly rows: readonly { readonly x: number; readonly rows: number }[];
    }
);

/** About how many different values each column has. */
export async function askDistinct(
  database: Database,
  columns: readonly ResultColumn[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await database.ask({ rows: distinctValues(columns) });
  return new Map(columns.map(({ name }, i) => [name, rows[0]?.[cellName(i)] ?? 0]));
}

/** The parts of a whole that are shown; undefined when all are. */
const part = (most: number, all: number): readonly [number, number] | undefined =>
  all > most ? [most, all] : undefined;

const withoutGaps = (leftOut: { [Name in keyof LeftOut]: LeftOut[Name] | undefined }): LeftOut =>
  Object.fromEntries(
    Object.entries(leftOut).filter(([, value]) => value !== undefined && value !== 0),
  );

/**
 * Asks what a chart draws; everything is worked out over all rows of the result.
 *
 * @param rows how many the result has.
 */
export async function askChart(
  database: Database,
  chart: ResultChart,
  rows: number,
  distinct: ReadonlyMap<string, number>,
): Promise<ChartAnswer> {
  if (chart.kind === 'bars' || chart.kind === 'matrix') {
    const { order, rows: groups, totals } = await database.ask(groupQuestion(chart));
    const { xs, colours } = totals[0] ?? { xs: 0, colours: 0 };
    return {
      chart,
      type: 'groups',
      order: order.map(({ x }) => x),
      rows: groups,
      leftOut: withoutGaps({
        categories: part(mostCategories, xs),
        colours: part(chart.kind === 'matrix' ? mostCategories : mostColours, colours),
      }),
    };
  }
  if (chart.kind === 'line') {
    const isStepped = (distinct.get(chart.x.name) ?? 0) > mostMoments;
    const { rows: points, totals } = await database.ask(lineQuestion(chart, isStepped));
    return {
      chart,
      type: 'points',
      rows: points,
      leftOut: withoutGaps({
        colours: part(mostColours, totals[0]?.colours ?? 0),
        isStepped: isStepped || undefined,
      }),
    };
  }
  if (chart.kind === 'dots') {
    if (rows > mostDots) {
      const { rows: counted } = await database.ask(squareQuestion(chart));
      return { chart, type: 'squares', rows: counted, leftOut: { isSquared: true } };
    }
    const { rows: points, totals } = await database.ask(dotQuestion(chart));
    return {
      chart,
      type: 'points',
      rows: points,
      leftOut: withoutGaps({
        colours: part(mostColours, totals[0]?.colours ?? 0),
        unplaced: totals[0]?.unplaced,
      }),
    };
  }
  const { edges } = await database.ask(edgesQuestion(chart.x));
  const { low, high, unplaced } = edges[0] ?? { low: null, high: null, unplaced: 0 };
  if (low === null || high === null)
    return { chart, type: 'bins', width: 1, rows: [], leftOut: withoutGaps({ unplaced }) };
  const step = tickIncrement(low, high, 30);
  const width = low === high ? 1 : step < 0 ? 1 / -step : step;
  const start = Math.floor(low / width) * width;
  const { rows: bins } = await database.ask(histogramQuestion(chart.x, start, width));
  return { chart, type: 'bins', width, rows: bins, leftOut: withoutGaps({ unplaced }) };
}
