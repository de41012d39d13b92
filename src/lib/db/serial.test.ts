import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DatabaseError } from './database';
import { openNodeDatabase } from './node';
import { serialDatabase } from './serial';
import { raw } from './sql';

// Many questions to DuckDB in one test, beside other tests.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a database over one connection', () => {
  it('never runs two statements at once, and answers in turn', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.constantFrom('quick', 'slow', 'fails'), { maxLength: 3 }), {
          maxLength: 5,
        }),
        async (questions) => {
          let running = 0;
          let most = 0;
          const settled: number[] = [];
          const database = serialDatabase(async ({ text }) => {
            most = Math.max(most, ++running);
            await pause(text === 'slow' ? 1 : 0);
            running--;
            if (text === 'fails') throw new Error('refused');
            return [{ text }];
          });
          const answers = await Promise.allSettled(
            questions.map((texts, i) =>
              database
                .ask(Object.fromEntries(texts.map((text, n) => [`q${n}`, raw(text)])))
                .finally(() => settled.push(i)),
            ),
          );
          expect(most).toBeLessThanOrEqual(1);
          expect(settled).toEqual(questions.map((_, i) => i));
          expect(answers.map(({ status }) => status)).toEqual(
            questions.map((texts) => (texts.includes('fails') ? 'rejected' : 'fulfilled')),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('goes on after a question that failed, and says which query it was', async () => {
    const database = serialDatabase(({ text }) =>
      text === 'bad' ? Promise.reject(new Error('no such table')) : Promise.resolve([{ n: 1 }]),
    );
    const failing = database.ask({ fine: raw('good'), wrong: raw('bad') });
    const next = database.ask({ rows: raw('good') });
    await expect(failing).rejects.toThrow(new DatabaseError('wrong: Error: no such table'));
    await expect(failing).rejects.toBeInstanceOf(DatabaseError);
    expect(await next).toEqual({ rows: [{ n: 1 }] });
  });

  it('goes on when running throws before it starts', async () => {
    let calls = 0;
    const database = serialDatabase(() => {
      if (++calls === 1) throw new Error('closed');
      return Promise.resolve([]);
    });
    await expect(database.ask({ rows: raw('') })).rejects.toBeInstanceOf(DatabaseError);
    expect(await database.ask({ rows: raw('') })).toEqual({ rows: [] });
  });
});

describe('the database in Node', () => {
  it('throws a DatabaseError for a file that is not there', async () => {
    await expect(openNodeDatabase('static/data/none.duckdb')).rejects.toThrow(DatabaseError);
  });

  it.each([
    ['write to the facts', "UPDATE municipality SET name = 'Atlantis'"],
    ['read other files', "SELECT * FROM read_csv('data/term.csv')"],
    ['change its settings', 'SET enable_external_access = true'],
    ['make sense of nonsense', 'SELEKT 1'],
  ])('refuses to %s, and goes on', async (_, statement) => {
    const database = await openNodeDatabase('static/data/atlas.duckdb');
    await expect(database.ask({ rows: raw(statement) })).rejects.toBeInstanceOf(DatabaseError);
    expect(await database.ask({ rows: raw('SELECT count(*) AS n FROM municipality') })).toEqual({
      rows: [{ n: 285 }],
    });
  });
});
