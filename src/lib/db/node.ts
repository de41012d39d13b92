import { DuckDBInstance } from '@duckdb/node-api';
import { DatabaseError, type Database } from './database';
import { serialDatabase } from './serial';
import { sessionStatements } from './session';
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

  return serialDatabase(async ({ text, params }) => {
    const result = await connection.runAndReadAll(text, [...params]);
    return result
      .getRowObjectsJS()
      .map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)])),
      );
  });
}
