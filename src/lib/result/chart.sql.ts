import { query, type Query } from '../db/database';
import { join, raw, sql, type Sql } from '../db/sql';
import type { ResultColumn } from '../workbench/result.sql';
import type { ResultChart } from './chart-choice';
import { mostColours } from './chart-choice';
import { kindOf } from './column';
import { quoted } from './quoted';
import { cellName, shownRows, whole } from './rows.sql';
import type { Aggregate } from './settings';

export const mostCategories = 30;
/** More dots than this are counted in squares. */
export const mostDots = 4000;
/** A line of more different moments than this is drawn in as many steps. */
export const mostMoments = 600;
/** Squares across and down in which many dots are counted. */
export const squares = { across: 60, down: 40 } as const;

const aggregateOf = (aggregate: Aggregate, y: ResultColumn | null): Sql => {
  if (!y) return raw('count(*)');
  const functions: Record<Aggregate, string> = {
    sum: 'sum(y)',
    mean: 'avg(y)',
    min: 'min(y)',
    max: 'max(y)',
    count: 'count(y)',
  };
  return raw(functions[aggregate]);
};

/** A column as a number on an axis: a moment in milliseconds since 1970. Infinite ones are left out. */
export function axisNumber({ name, type }: ResultColumn): Sql {
  const x = quoted(name);
  return kindOf(type) === 'moment'
    ? sql`CASE WHEN isfinite(${x}) THEN epoch(${x}) * 1000 END`
    : sql`CASE WHEN isfinite(CAST(${x} AS DOUBLE)) THEN CAST(${x} AS DOUBLE) END`;
}

const text = (column: ResultColumn | null): Sql =>
  column ? sql`left(CAST(${quoted(column.name)} AS VARCHAR), 120)` : raw("''");

const found = (x: Sql, { y, colour }: ResultChart): Sql => sql`
  found AS (SELECT ${x} AS x, ${text(colour)} AS colour, ${y ? axisNumber(y) : raw('1')} AS y
    FROM ${shownRows}),
  colours AS (SELECT colour FROM found GROUP BY colour ORDER BY count(*) DESC, colour
    LIMIT ${whole(mostCategories)})`;

/** How many different values columns have, more or less: column number `i` is `c<i>`. */
export const distinctValues = (columns: readonly ResultColumn[]): Query<Record<string, number>> =>
  query(
    sql`SELECT ${join(
      columns.map(({ name, type }, i) =>
        kindOf(type) === 'other'
          ? raw(`0 AS ${cellName(i)}`)
          : sql`approx_count_distinct(${quoted(name)}) AS ${raw(cellName(i))}`,
      ),
      ', ',
    )} FROM ${shownRows}`,
  );

/** A bar, or a part of one; a cell of a matrix. Null is unknown. */
export type GroupRow = { x: string | null; colour: string | null; y: number | null };

/** Figures by category and colour, of the categories with the highest figures. */
export function groupQuestion(chart: ResultChart): {
  /** The categories, highest first. */
  order: Query<{ x: string | null; y: number | null }>;
  rows: Query<GroupRow>;
  /** How many there are of both, also of what is left out. */
  totals: Query<{ xs: number; colours: number }>;
} {
  const y = aggregateOf(chart.aggregate, chart.y);
  const base = found(text(chart.x), chart);
  const tops = sql`tops AS (SELECT x, CAST(${y} AS DOUBLE) AS y FROM found GROUP BY x
    ORDER BY y DESC NULLS LAST, x LIMIT ${whole(mostCategories)})`;
  return {
    order: query(sql`WITH ${base}, ${tops} SELECT x, y FROM tops ORDER BY y DESC NULLS LAST, x`),
    rows: query(sql`WITH ${base}, ${tops},
      kept AS (SELECT colour FROM colours LIMIT ${whole(chart.kind === 'matrix' ? mostCategories : mostColours)})
      SELECT found.x AS x, found.colour AS colour, CAST(${y} AS DOUBLE) AS y FROM found
      JOIN (SELECT x AS top FROM tops) ON found.x IS NOT DISTINCT FROM top
      JOIN (SELECT colour AS own FROM kept) ON found.colour IS NOT DISTINCT FROM own
      GROUP BY ALL ORDER BY ALL`),
    totals: query(sql`WITH ${base}
      SELECT count(DISTINCT x) + coalesce(max(CASE WHEN x IS NULL THEN 1 END), 0) AS xs,
        count(DISTINCT colour) + coalesce(max(CASE WHEN colour IS NULL THEN 1 END), 0) AS colours
      FROM found`),
  };
}

export type PointRow = { x: number; colour: string | null; y: number | null };

/**
 * Figures along an axis, by colour, in order.
 *
 * @param isStepped takes moments together in {@link mostMoments} steps.
 */
export function lineQuestion(
  chart: ResultChart,
  isStepped: boolean,
): { rows: Query<PointRow>; totals: Query<{ colours: number }> } {
  const y = aggregateOf(chart.aggregate, chart.y);
  const base = found(axisNumber(chart.x), chart);
  const steps = whole(mostMoments);
  const x = isStepped
    ? sql`low + floor((x - low) / nullif(high - low, 0) * ${steps}) * (high - low) / ${steps}`
    : raw('x');
  return {
    rows: query(sql`WITH ${base},
      edges AS (SELECT min(x) AS low, max(x) AS high FROM found),
      kept AS (SELECT colour AS own FROM colours LIMIT ${whole(mostColours)}),
      placed AS (SELECT ${x} AS x, colour, y FROM found, edges WHERE x IS NOT NULL)
      SELECT x, colour, CAST(${y} AS DOUBLE) AS y FROM placed
      JOIN kept ON colour IS NOT DISTINCT FROM own GROUP BY x, colour ORDER BY x, colour`),
    totals: query(
      sql`WITH ${base} SELECT count(*) AS colours FROM (SELECT DISTINCT colour FROM found)`,
    ),
  };
}

/** Single dots, and how many rows have no place among them. */
export const dotQuestion = (
  chart: ResultChart,
): { rows: Query<PointRow>; totals: Query<{ colours: number; unplaced: number }> } => {
  const base = found(axisNumber(chart.x), chart);
  return {
    rows: query(sql`WITH ${base},
      kept AS (SELECT colour AS own FROM colours LIMIT ${whole(mostColours)})
      SELECT x, colour, y FROM found JOIN kept ON colour IS NOT DISTINCT FROM own
      WHERE x IS NOT NULL AND y IS NOT NULL LIMIT ${whole(mostDots)}`),
    totals: query(sql`WITH ${base} SELECT
      (SELECT count(*) FROM (SELECT DISTINCT colour FROM found)) AS colours,
      count(*) FILTER (x IS NULL OR y IS NULL) AS unplaced FROM found`),
  };
};

/** Rows in a square: `x1` to `x2` and `y1` to `y2`. */
export type SquareRow = { x1: number; x2: number; y1: number; y2: number; rows: number };

/** Dots counted in squares, for more rows than dots can show. */
export const squareQuestion = (chart: ResultChart): { rows: Query<SquareRow> } => {
  const [across, down] = [whole(squares.across), whole(squares.down)];
  return {
    rows: query(sql`WITH ${found(axisNumber(chart.x), chart)},
      edges AS (SELECT min(x) AS left_, max(x) AS right_, min(y) AS low, max(y) AS high FROM found
        WHERE x IS NOT NULL AND y IS NOT NULL),
      sized AS (SELECT *, nullif(right_ - left_, 0) / ${across} AS w, nullif(high - low, 0) / ${down} AS h
        FROM edges),
      placed AS (SELECT coalesce(least(floor((x - left_) / w), ${across} - 1), 0) AS i,
        coalesce(least(floor((y - low) / h), ${down} - 1), 0) AS j
        FROM found, edges, (SELECT w, h FROM sized) WHERE x IS NOT NULL AND y IS NOT NULL)
      SELECT left_ + i * coalesce(w, 1) AS x1, left_ + (i + 1) * coalesce(w, 1) AS x2,
        low + j * coalesce(h, 1) AS y1, low + (j + 1) * coalesce(h, 1) AS y2, count(*) AS rows
      FROM placed, sized GROUP BY ALL ORDER BY rows`),
  };
};

/** The lowest and the highest value, and how many rows have none. */
export const edgesQuestion = (
  x: ResultColumn,
): { edges: Query<{ low: number | null; high: number | null; unplaced: number }> } => ({
  edges: query(sql`SELECT min(x) AS low, max(x) AS high, count(*) - count(x) AS unplaced
    FROM (SELECT ${axisNumber(x)} AS x FROM ${shownRows})`),
});

/** Rows in intervals of `width`, counted from `start`. */
export const histogramQuestion = (
  x: ResultColumn,
  start: number,
  width: number,
): { rows: Query<{ x: number; rows: number }> } => ({
  rows: query(sql`WITH placed AS (SELECT floor((x - ${start}) / ${width}) AS i
      FROM (SELECT ${axisNumber(x)} AS x FROM ${shownRows}) WHERE x IS NOT NULL)
    SELECT ${start} + i * ${width} AS x, count(*) AS rows FROM placed GROUP BY i ORDER BY i`),
});
