import { describe, expect, it } from 'vitest';
import { bakedFirst } from './baked';
import { query, type AnswerTo, type Database, type Question } from './database';
import { packRows } from './packed-rows';
import { questionKey } from './question-key';
import { sql } from './sql';

const question = { rows: query<{ n: number }>(sql`SELECT ${1} AS n`) };
const other = { rows: query<{ n: number }>(sql`SELECT ${2} AS n`) };
const key = questionKey(question);
const fromFile = { rows: packRows([{ n: 1 }]) };

/** Files and an engine, with a record of what was read and asked. */
function setUp(files: Readonly<Record<string, unknown>>) {
  const read: string[] = [];
  const asked: Question[] = [];
  const engine: Database = {
    ask: <Q extends Question>(wanted: Q) => {
      asked.push(wanted);
      return Promise.resolve({ rows: [{ n: -1 }] } as unknown as AnswerTo<Q>);
    },
  };
  const database = bakedFirst((name) => {
    read.push(name);
    return Promise.resolve(files[name] ?? null);
  }, engine);
  return { database, read, asked };
}

describe('a database with baked answers', () => {
  it('gives the baked answer without the engine', async () => {
    const { database, read, asked } = setUp({ index: [key], [key]: fromFile });
    expect(await database.ask(question)).toEqual({ rows: [{ n: 1 }] });
    expect(read).toEqual(['index', key]);
    expect(asked).toEqual([]);
  });

  it('asks the engine what is not baked, and fetches no file for it', async () => {
    const { database, read, asked } = setUp({ index: [key], [key]: fromFile });
    expect(await database.ask(other)).toEqual({ rows: [{ n: -1 }] });
    expect(read).toEqual(['index']);
    expect(asked).toEqual([other]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['the index cannot be had', { [key]: fromFile }],
    ['the index is no list', { index: { [key]: true }, [key]: fromFile }],
    ['the file cannot be had', { index: [key] }],
    ['the file lacks the query', { index: [key], [key]: {} }],
  ])('asks the engine when %s', async (_, files) => {
    const { database, asked } = setUp(files);
    expect(await database.ask(question)).toEqual({ rows: [{ n: -1 }] });
    expect(asked).toEqual([question]);
  });

  it('fetches the index once, also for questions at the same time', async () => {
    const { database, read } = setUp({ index: [key], [key]: fromFile });
    await Promise.all([database.ask(question), database.ask(other), database.ask(question)]);
    await database.ask(other);
    expect(read.filter((name) => name === 'index')).toHaveLength(1);
  });
});
