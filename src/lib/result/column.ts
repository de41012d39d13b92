import type { ResultColumn } from '../workbench/result.sql';

/** What can be done with the values of a column. */
export type ColumnKind = 'number' | 'text' | 'moment' | 'boolean' | 'other';

/** DuckDB's type without its details: `ENUM('a', 'b')` is `ENUM`, and `DECIMAL(18,3)` stays. */
export const shortType = (type: string): string =>
  type.replace(/^(ENUM|STRUCT|UNION|MAP)\(.*\)/s, '$1');

/** @param type DuckDB's name of it. */
export function kindOf(type: string): ColumnKind {
  if (type.endsWith(']')) return 'other';
  if (/^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL|BIGNUM|VARINT)\b/.test(type))
    return 'number';
  if (/^(VARCHAR|ENUM|UUID)\b/.test(type)) return 'text';
  if (/^(DATE|TIMESTAMP)/.test(type)) return 'moment';
  return type === 'BOOLEAN' ? 'boolean' : 'other';
}

/** What a column is for in a chart: codes are not counted with, and a year is a moment. */
export type ColumnRole = 'identifier' | 'time' | 'number' | 'category' | 'none';

export function roleOf({ name, type }: ResultColumn): ColumnRole {
  const kind = kindOf(type);
  if (/(^|_)(nis|id|code)$/i.test(name)) return 'identifier';
  if (kind === 'moment') return 'time';
  if (kind === 'number') return /(^|_)(year|jaar)$/i.test(name) ? 'time' : 'number';
  return kind === 'other' ? 'none' : 'category';
}

/** Whether values are whole numbers by their type. */
export const isWhole = (type: string): boolean => /INT/.test(type);
