import { query, type Query } from '../db/database';
import { raw } from '../db/sql';
import type { BoundStatement } from './bind';

/** As many rows are kept to look at; a download has all of them. */
export const rowLimit = 1_000_000;

/** The table that holds the rows of the statement that was run last. */
export const resultTable = 'result';

/** SQL that the engine is given for a statement, and where that statement begins in it. */
export type Asked = { readonly text: string; readonly start: number };

const wrap = (before: string, { text }: BoundStatement, after: string): Asked => ({
  text: `${before}${text}${after}`,
  start: before.length,
});

/** Words that a query in parentheses can begin with only after FROM. */
const isAboutTables = ({ word }: BoundStatement): boolean =>
  ['describe', 'desc', 'show', 'summarize'].includes(word);

/** The statement as something that rows can be selected from. */
const asRows = (statement: BoundStatement): Asked =>
  isAboutTables(statement)
    ? wrap('FROM (', statement, '\n)')
    : wrap('SELECT * FROM (', statement, '\n)');

/**
 * Keeps the rows of a statement as the table `result`: one row more than {@link rowLimit} when there are
 * more. What was there before stays when it fails or is stopped.
 */
export function keepResult(statement: BoundStatement): Asked {
  const { text, start } = asRows(statement);
  const before = `CREATE OR REPLACE TEMP TABLE ${resultTable} AS `;
  return { text: `${before}${text} LIMIT ${rowLimit + 1}`, start: start + before.length };
}

/** All rows of a statement, never kept. With `asText`, every value as DuckDB writes it. */
export function allRows(statement: BoundStatement, { asText = false } = {}): Asked {
  const { text, start } = asRows(statement);
  const before = asText ? 'SELECT COLUMNS(*)::VARCHAR FROM (' : '';
  return { text: `${before}${text}${asText ? ')' : ''}`, start: start + before.length };
}

/** A column of a result; `type` is DuckDB's name for it. */
export type ResultColumn = { name: string; type: string };

/** The columns of the result, in order. */
export const resultColumns = (): Query<ResultColumn> =>
  query(
    raw(`SELECT column_name AS name, data_type AS type FROM duckdb_columns()
      WHERE database_name = 'temp' AND table_name = '${resultTable}' ORDER BY column_index`),
  );

export const resultCount = (): Query<{ rows: number }> =>
  query(raw(`SELECT count(*) AS rows FROM ${resultTable}`));
