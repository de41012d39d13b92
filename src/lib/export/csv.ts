import Papa from 'papaparse';
import type { Value } from '../db/database';

/** Rows as CSV (RFC 4180: comma, CRLF, quotes where needed); null is an empty cell. */
export const toCsv = (rows: readonly Record<string, Value>[]): string =>
  `${Papa.unparse([...rows], { newline: '\r\n' })}\r\n`;
