import type { Database } from '../db/database';
import { exampleQuery, type ExampleRow } from './example-query';
import type { Example } from './examples';

/** As many rows are shown before the engine answers. */
const shownRows = 12;

/** The beginning of an answer, and how many rows all of it has. */
export type BakedAnswer = { readonly rows: readonly ExampleRow[]; readonly count: number };

/** The answer to an example with the values it opens with. */
export async function bakedAnswer(database: Database, example: Example): Promise<BakedAnswer> {
  const { rows } = await database.ask({ rows: exampleQuery(example) });
  return { rows: rows.slice(0, shownRows), count: rows.length };
}
