import { DuckDBInstance } from '@duckdb/node-api';
import { DatabaseError, type AnswerTo, type Database, type Question, type Value } from './database';
import { sessionStatements } from './session';
import type { Sql } from './sql';
import { plainValue } from './values';

/**
 * Opens the compiled facts in Node, read-only: for prerendering, baking and tests.
 *
 * @param file path of `atlas.duckdb`.
 * @throws DatabaseError when the file cannot be opened.
 */
export async function openNodeDatabase(file: string): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    for (const statement of sessionStatements(file)) await connection.run(statement);
  } catch (cause) {
    throw new DatabaseError(`Cannot open ${file}. Run "npm run prepare-data" first.`, { cause });
  }

  async function rows({ text, params }: Sql): Promise<Record<string, Value>[]> {
    const result = await connection.runAndReadAll(text, [...params]);
    return result
      .getRowObjectsJS()
      .map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)])),
      );
  }

  return {
    async ask<Q extends Question>(question: Q): Promise<AnswerTo<Q>> {
      const answer: Record<string, Record<string, Value>[]> = {};
      for (const [name, statement] of Object.entries(question)) {
        try {
          answer[name] = await rows(statement);
        } catch (cause) {
          throw new DatabaseError(`${name}: ${String(cause)}`, { cause });
        }
      }
      return answer as AnswerTo<Q>;
    },
  };
}
