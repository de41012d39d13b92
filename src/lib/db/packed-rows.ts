import type { Value } from './database';

/** Rows of one query without repeated column names. */
export type PackedRows = { columns: string[]; rows: Value[][] };

/** @returns the rows as arrays in the column order of the first row. */
export function packRows(rows: readonly Record<string, Value>[]): PackedRows {
  const columns = Object.keys(rows[0] ?? {});
  return { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
}

/** The inverse of {@link packRows}. */
export const unpackRows = ({ columns, rows }: PackedRows): Record<string, Value>[] =>
  rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null])));
