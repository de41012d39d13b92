import type { Value } from './database';

/** Rows of one query by column, which compresses better than by row: like stands beside like. */
export type PackedRows = Record<string, Value[]>;

/** @returns the columns of the rows, under the names that the first row has. */
export const packRows = (rows: readonly Record<string, Value>[]): PackedRows =>
  Object.fromEntries(
    Object.keys(rows[0] ?? {}).map((name) => [name, rows.map((row) => row[name] ?? null)]),
  );

/** The inverse of {@link packRows}. */
export function unpackRows(packed: PackedRows): Record<string, Value>[] {
  const columns = Object.entries(packed);
  return (columns[0]?.[1] ?? []).map((_, i) =>
    Object.fromEntries(columns.map(([name, values]) => [name, values[i] ?? null])),
  );
}

/** The rows of each query of a question, packed. */
export type PackedAnswer = Record<string, PackedRows>;

/** @returns the answer with the rows of each query packed. */
export const packAnswer = (
  answer: Readonly<Record<string, readonly Record<string, Value>[]>>,
): PackedAnswer =>
  Object.fromEntries(Object.entries(answer).map(([name, rows]) => [name, packRows(rows)]));

/** The inverse of {@link packAnswer}; the caller knows which question was answered. */
export const unpackAnswer = <Answer>(packed: PackedAnswer): Answer =>
  Object.fromEntries(
    Object.entries(packed).map(([name, rows]) => [name, unpackRows(rows)]),
  ) as Answer;
