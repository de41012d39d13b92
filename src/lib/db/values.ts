import { DatabaseError, type Value } from './database';

/**
 * A value of either DuckDB build as plain JSON.
 *
 * @throws DatabaseError for a type no query here may return (lists, structs, blobs).
 */
export function plainValue(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  throw new DatabaseError(`A query returned a value that is not plain: ${String(value)}`);
}
