import Papa from 'papaparse';
import type { Value } from '../db/database';

/** What may stand between two cells. */
export type Delimiter = ',' | ';';

/**
 * Lines of CSV (RFC 4180: CRLF, quotes where needed). Null is nothing at all, an empty text is `""`.
 * Only in a single column null is `""` too: a line with nothing on it is no row to those who read it.
 *
 * @returns the lines, each with its end; the empty text for no rows.
 */
export const csvLines = (
  rows: readonly (readonly Value[])[],
  delimiter: Delimiter = ',',
): string => {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => (row.length === 1 ? [row[0] ?? ''] : [...row]));
  const lines = Papa.unparse(cells, {
    newline: '\r\n',
    delimiter,
    quotes: (value) => value === '',
  });
  return `${lines}\r\n`;
};

/** Rows as CSV (RFC 4180) with the names of their columns; null is an empty cell. */
export const toCsv = (rows: readonly Record<string, Value>[]): string => {
  const names = Object.keys(rows[0] ?? {});
  return csvLines([names, ...rows.map((row) => names.map((name) => row[name] ?? null))]);
};
