import { query, type Query } from '../db/database';
import { raw, sql } from '../db/sql';
import type { ResultColumn } from '../workbench/result.sql';
import { kindOf } from './column';
import { quoted } from './quoted';
import { shownRows, whole } from './rows.sql';

/** Bars of the small histogram in a header. */
export const binCount = 24;

/** What a column holds. What its kind does not have is null. */
export type ColumnFacts = {
  rows: number;
  known: number;
  low: string | null;
  high: string | null;
  median: number | null;
  distinct_values: number | null;
  commonest: string | null;
  commonest_rows: number | null;
};

/** Rows in one of {@link binCount} intervals of equal width between the lowest and the highest value. */
export type Bin = { bin: number; rows: number };

const nothing = raw('NULL::VARCHAR');

const bins = (value: ReturnType<typeof sql>): Query<Bin> =>
  query(sql`
    WITH found AS (SELECT ${value} AS x FROM ${shownRows}),
    finite AS (SELECT x FROM found WHERE isfinite(x)),
    edges AS (SELECT min(x) AS low, max(x) AS high FROM finite)
    SELECT CAST(least(floor((x - low) / nullif(high - low, 0) * ${whole(binCount)}), ${whole(binCount - 1)}) AS INTEGER)
      AS bin, count(*) AS rows
    FROM finite, edges WHERE high > low GROUP BY ALL ORDER BY bin`);

const noBins: Query<Bin> = query(raw('SELECT 0 AS bin, 0 AS rows WHERE false'));

/** What a column holds, over all rows that are shown; by its kind. */
export function columnQuestion({ name, type }: ResultColumn): {
  facts: Query<ColumnFacts>;
  bins: Query<Bin>;
} {
  const x = quoted(name);
  const kind = kindOf(type);
  const counts = sql`count(*) AS rows, count(${x}) AS known`;
  const noText = raw(
    'NULL::DOUBLE AS distinct_values, NULL::VARCHAR AS commonest, NULL::DOUBLE AS commonest_rows',
  );

  if (kind === 'number')
    return {
      facts: query(sql`SELECT ${counts}, CAST(min(${x}) AS VARCHAR) AS low,
        CAST(max(${x}) AS VARCHAR) AS high, CAST(median(${x}) AS DOUBLE) AS median, ${noText}
        FROM ${shownRows}`),
      bins: bins(sql`CAST(${x} AS DOUBLE)`),
    };
  if (kind === 'moment')
    return {
      facts: query(sql`SELECT ${counts}, CAST(min(${x}) AS VARCHAR) AS low,
        CAST(max(${x}) AS VARCHAR) AS high, NULL::DOUBLE AS median, ${noText} FROM ${shownRows}`),
      bins: bins(sql`CASE WHEN isfinite(${x}) THEN epoch(${x}) END`),
    };
  if (kind === 'other')
    return {
      facts: query(
        sql`SELECT ${counts}, ${nothing} AS low, ${nothing} AS high, NULL::DOUBLE AS median, ${noText}
        FROM ${shownRows}`,
      ),
      bins: noBins,
    };
  return {
    facts: query(sql`
      WITH found AS (SELECT CAST(${x} AS VARCHAR) AS x, count(*) AS n FROM ${shownRows} GROUP BY ALL)
      SELECT coalesce(sum(n), 0)::DOUBLE AS rows,
        coalesce(sum(n) FILTER (x IS NOT NULL), 0)::DOUBLE AS known, ${nothing} AS low,
        ${nothing} AS high, NULL::DOUBLE AS median, count(x) AS distinct_values,
        left(arg_max(x, n) FILTER (x IS NOT NULL), 200) AS commonest,
        max(n) FILTER (x IS NOT NULL) AS commonest_rows
      FROM found`),
    bins: noBins,
  };
}
