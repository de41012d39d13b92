import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { query } from './database';
import { identifier, literal } from './literal';
import { openNodeDatabase } from './node';
import { sql } from './sql';

const database = await openNodeDatabase('static/data/atlas.duckdb');
const text = fc
  .tuple(
    fc.string({ unit: 'grapheme-ascii', maxLength: 20 }),
    fc.constantFrom("'", "''", '"', '""', '?', "'; SELECT 1; --", '\\'),
  )
  .map((parts) => parts.join(''));

describe('literal', () => {
  it('means the same as what is bound, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const bound = query<{ value: string }>(sql`SELECT ${value} AS value`);
        const written = query<{ value: string }>({
          text: `SELECT ${literal(value)} AS value`,
          params: [],
        });
        const answer = await database.ask({ bound, written });
        expect(answer.written).toEqual(answer.bound);
      }),
      { numRuns: 50 },
    );
  });
});

describe('identifier', () => {
  it('names a column, whatever its name', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (name) => {
        const { rows } = await database.ask({
          rows: query({ text: `SELECT 1 AS ${identifier(name)}`, params: [] }),
        });
        expect(rows).toEqual([{ [name]: 1 }]);
      }),
      { numRuns: 50 },
    );
  });
});
