import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { keywords, types } from './duckdb-words';

async function listed(sql: string): Promise<string[]> {
  const connection = await (await DuckDBInstance.create()).connect();
  return (await connection.runAndReadAll(sql)).getRows().map(([word]) => String(word));
}

it('has the keywords and types of DuckDB', async () => {
  expect(keywords).toEqual(
    await listed('SELECT DISTINCT keyword_name FROM duckdb_keywords() ORDER BY 1'),
  );
  expect(types).toEqual(
    await listed(`SELECT DISTINCT lower(type_name) FROM duckdb_types()
      WHERE regexp_full_match(lower(type_name), '[a-z][a-z0-9_]*') ORDER BY 1`),
  );
});
