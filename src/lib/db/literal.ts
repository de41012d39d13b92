import type { Value } from './database';

/** A value as a literal of SQL. */
export const literal = (value: Value): string => {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === 'number' && value < 0) return `(${value})`;
  return value === null ? 'NULL' : String(value);
};

/** A name of a table or a column as SQL quotes it: names cannot be bound. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
