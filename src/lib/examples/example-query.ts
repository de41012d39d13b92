import { query, type Query, type Value } from '../db/database';
import { bind } from '../workbench/bind';
import { isRefusal, readStatement } from '../workbench/statement';
import type { Example } from './examples';

/** A row of any answer. */
export type ExampleRow = Record<string, Value>;

/** The query of an example as the workbench runs it, with the values it opens with. */
export function exampleQuery({ id, sql, values }: Example): Query<ExampleRow> {
  const read = readStatement(sql);
  if (isRefusal(read)) throw new Error(`${id}: ${read.refused}`);
  const statement = bind(read, values);
  if ('missing' in statement) throw new Error(`${id}: no value for ${statement.missing.join()}`);
  return query({ text: statement.text, params: [] });
}
