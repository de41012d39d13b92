import { query, type Query } from '../db/database';
import { join, raw, sql, type Sql } from '../db/sql';
import { resultTable, rowLimit, type ResultColumn } from '../workbench/result.sql';
import { quoted } from './quoted';
import type { Sort } from './settings';

/** The rows of a result that are shown: at most `rowLimit`. */
export const shownRows: Sql = raw(`(SELECT * FROM ${resultTable} WHERE rowid < ${rowLimit})`);

/** The table that holds the rows in the order that was asked for. */
const sortedTable = 'result_sorted';

/** A whole number as SQL: what is bound arrives as a double, which is no number of characters or rows. */
export const whole = (value: number): Sql => raw(String(Math.trunc(value)));

/** Values of a row as text: column number `i` is `c<i>`. */
export type RowCells = Record<string, string | null>;

/** The name under which {@link rowsBetween} gives the values of a column. */
export const cellName = (index: number): string => `c${index}`;

/**
 * Rows `from` up to but without `to`, each value as DuckDB writes it.
 *
 * @param longest cuts texts off after this many characters; null never does.
 */
export function rowsBetween(
  columns: readonly ResultColumn[],
  {
    from,
    to,
    isSorted,
    longest,
  }: { from: number; to: number; isSorted: boolean; longest: number | null },
): Query<RowCells> {
  const cells = columns.map(({ name }, i) => {
    const text = sql`CAST(${quoted(name)} AS VARCHAR)`;
    return sql`${longest === null ? text : sql`left(${text}, ${whole(longest)})`} AS ${raw(cellName(i))}`;
  });
  return query(
    sql`SELECT ${join(cells, ', ')} FROM ${raw(isSorted ? sortedTable : resultTable)}
      WHERE rowid >= ${whole(from)} AND rowid < ${whole(Math.min(to, rowLimit))} ORDER BY rowid`,
  );
}

/** Keeps the shown rows in an order; unknown values come last, equal ones stay in the order of the result. */
export const keepSorted = ({ column, descending }: Sort): string =>
  `CREATE OR REPLACE TEMP TABLE ${sortedTable} AS SELECT * FROM ${resultTable}
  WHERE rowid < ${rowLimit}
  ORDER BY ${quoted(column).text} ${descending ? 'DESC' : 'ASC'} NULLS LAST, rowid`;

/** Frees what {@link keepSorted} holds. */
export const forgetSorted = `DROP TABLE IF EXISTS ${sortedTable}`;
