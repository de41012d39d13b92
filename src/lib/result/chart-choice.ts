import type { ResultColumn } from '../workbench/result.sql';
import { isWhole, roleOf, type ColumnRole } from './column';
import type { Aggregate, ChartKind, ChartSettings } from './settings';

/** A chart of a result. */
export type ResultChart = {
  readonly kind: ChartKind;
  readonly x: ResultColumn;
  /** Null is the number of rows; of a histogram always. */
  readonly y: ResultColumn | null;
  /** What parts lines, dots and bars; of a matrix its rows. */
  readonly colour: ResultColumn | null;
  readonly aggregate: Aggregate;
};

/** More different values than this do not fit in a matrix. */
const mostInMatrix = 30;
/** More bars than this say less than dots. */
const mostBars = 40;
/** As many colours can be told apart. */
export const mostColours = 6;

const withRole = (columns: readonly ResultColumn[], roles: readonly ColumnRole[]): ResultColumn[] =>
  roles.flatMap((role) => columns.filter((column) => roleOf(column) === role));

/** Columns that each part of a chart can be made of, the likeliest first. */
export function chartColumns(columns: readonly ResultColumn[], kind: ChartKind) {
  const numbers = withRole(columns, ['number']);
  const groups = withRole(columns, ['category', 'time', 'identifier']);
  const xs: Record<ChartKind, ResultColumn[]> = {
    bars: groups,
    matrix: groups,
    line: withRole(columns, ['time', 'number']),
    dots: withRole(columns, ['number', 'time']),
    histogram: withRole(columns, ['number', 'time']),
  };
  return {
    x: xs[kind],
    y: kind === 'histogram' ? [] : numbers,
    colour: kind === 'histogram' ? [] : groups,
  };
}

type Distinct = ReadonlyMap<string, number>;

function usualKind(columns: readonly ResultColumn[], distinct: Distinct): ChartKind | null {
  const [times, numbers, categories] = (['time', 'number', 'category'] as const).map((role) =>
    withRole(columns, [role]),
  );
  if (!times || !numbers || !categories) return null;
  const counts = categories.map(({ name }) => distinct.get(name) ?? 0);
  const isMatrix =
    counts.length > 1 && counts.slice(0, 2).every((count) => count > 0 && count <= mostInMatrix);
  if (times.length > 0 && numbers.length > 0) return 'line';
  if (numbers.length > 0 && categories.length > 0) {
    if (isMatrix && numbers.length === 1) return 'matrix';
    return numbers.length > 1 && Math.min(...counts) > mostBars ? 'dots' : 'bars';
  }
  if (numbers.length > 0) return numbers.length > 1 ? 'dots' : 'histogram';
  if (isMatrix) return 'matrix';
  if (categories.length > 0) return 'bars';
  if (times.length > 0) return 'line';
  return withRole(columns, ['identifier']).length > 0 ? 'bars' : null;
}

/**
 * The chart that settings ask for, with what they leave open chosen by the types of the columns; null when
 * no column can be drawn.
 *
 * @param distinct how many different values a column has, more or less.
 */
export function chartOf(
  columns: readonly ResultColumn[],
  distinct: Distinct,
  settings: ChartSettings,
): ResultChart | null {
  const kind = settings.kind ?? usualKind(columns, distinct);
  if (kind === null) return null;
  const able = chartColumns(columns, kind);
  const named = (list: readonly ResultColumn[], name: string | null) =>
    list.find((column) => column.name === name);

  const x = named(able.x, settings.x) ?? able.x[0];
  if (!x) return null;
  const ys = able.y.filter(({ name }) => name !== x.name);
  const y = settings.y === '' ? null : (named(able.y, settings.y) ?? ys[0] ?? null);
  if (kind === 'dots' && !y) return null;

  const others = able.colour.filter(({ name }) => name !== x.name && name !== y?.name);
  const few = others.find(
    (column) => roleOf(column) === 'category' && (distinct.get(column.name) ?? 99) <= mostColours,
  );
  const usual = kind === 'matrix' ? others[0] : kind === 'bars' ? undefined : few;
  const colour =
    settings.colour === '' && kind !== 'matrix' ? null : (named(others, settings.colour) ?? usual);
  if (kind === 'matrix' && !colour) return null;

  const usualAggregate = y && !isWhole(y.type) ? 'mean' : 'sum';
  return {
    kind,
    x,
    y: kind === 'histogram' ? null : y,
    colour: colour ?? null,
    aggregate: y ? (settings.aggregate ?? usualAggregate) : 'count',
  };
}
