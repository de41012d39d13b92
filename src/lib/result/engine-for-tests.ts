import { openNodeDatabase } from '../db/node';
import { query, type Database, type Query, type Value } from '../db/database';
import { raw } from '../db/sql';
import { bind } from '../workbench/bind';
import { keepResult, resultColumns, type ResultColumn } from '../workbench/result.sql';
import { isRefusal, readStatement } from '../workbench/statement';

/** The engine of Node with the table `result` of a statement, as the workbench keeps it. */
export type TestEngine = {
  readonly database: Database;
  /** Keeps the rows of a statement as the table `result`. */
  readonly keep: (statement: string) => Promise<readonly ResultColumn[]>;
  readonly execute: (text: string) => Promise<void>;
  readonly rows: <Row extends Record<string, Value>>(question: Query<Row>) => Promise<Row[]>;
};

export async function openTestEngine(): Promise<TestEngine> {
  const database = await openNodeDatabase('static/data/atlas.duckdb');
  const rows = async <Row extends Record<string, Value>>(question: Query<Row>): Promise<Row[]> =>
    (await database.ask({ rows: question })).rows as Row[];
  const execute = async (text: string) => void (await rows(query(raw(text))));
  return {
    database,
    rows,
    execute,
    keep: async (statement) => {
      const read = readStatement(statement);
      if (isRefusal(read)) throw new Error(read.refused);
      const bound = bind(read, {});
      if ('missing' in bound) throw new Error(bound.missing.join());
      await execute(keepResult(bound).text);
      return rows(resultColumns());
    },
  };
}
