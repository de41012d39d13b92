import type { Problem } from './problem';
import { partsOf, type Row, type Table } from './table';

export type Tables = ReadonlyMap<string, Table>;
/** Finds what breaks a rule of this project. */
export type Rule = (tables: Tables) => Problem[];

/** The rows of a table, each with the table or the part of it that it stands in. */
export function* rowsOf(tables: Tables, name: string): Generator<[Row, Table]> {
  const table = tables.get(name);
  if (!table) return;
  for (const part of partsOf(table)) for (const row of part.rows) yield [row, part];
}
