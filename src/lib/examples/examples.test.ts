import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../db/database';
import { openNodeDatabase } from '../db/node';
import { longestLink } from '../state/packed';
import { linkTo } from '../workbench/link';
import { isRefusal, readStatement } from '../workbench/statement';
import { exampleQuery } from './example-query';
import { exampleOf, examples } from './examples';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase('static/data/atlas.duckdb');
});

describe('the examples', () => {
  it('are at least fifteen, each a file, and each file an example', () => {
    expect(examples.length).toBeGreaterThanOrEqual(15);
    const files = readdirSync('src/lib/examples').filter((name) => name.endsWith('.sql'));
    expect(examples.map(({ id }) => `${id}.sql`).toSorted()).toEqual(files.toSorted());
  });

  it('go from a first look to hard', () => {
    const levels = examples.map(({ level }) => ['first', 'further', 'hard'].indexOf(level));
    expect(levels).toEqual(levels.toSorted());
  });

  it.each(examples.map((example) => [example.id, example] as const))(
    'answer: %s',
    async (_, example) => {
      const read = readStatement(example.sql);
      if (isRefusal(read)) throw new Error(read.refused);
      expect(read.parameters.length).toBeGreaterThan(0);
      expect(Object.keys(example.values).toSorted()).toEqual(read.parameters.toSorted());

      const { rows } = await database.ask({ rows: exampleQuery(example) });
      expect(rows.length).toBeGreaterThan(0);
      const columns = Object.keys(rows[0] ?? {});
      expect(columns.length).toBeGreaterThan(2);
      for (const column of columns)
        if (!['mentioned_as', 'initiative'].includes(column))
          expect(
            rows.some((row) => row[column] !== null),
            column,
          ).toBe(true);
    },
  );

  it('are found by their SQL, and fit in a link', async () => {
    for (const example of examples) {
      expect(exampleOf(`${example.sql}\n`)).toBe(example);
      const link = await linkTo(example);
      expect('href' in link && link.href.length < longestLink).toBe(true);
    }
    expect(exampleOf('SELECT 1')).toBeUndefined();
  });

  it('agree with what the atlas says', async () => {
    const rowsOf = async (id: string) => {
      const example = examples.find((one) => one.id === id);
      if (!example) throw new Error(id);
      return (await database.ask({ rows: exampleQuery(example) })).rows;
    };
    const provinces = await rowsOf('coverage-by-province');
    expect(provinces.reduce((sum, row) => sum + Number(row['municipalities']), 0)).toBe(285);
    const fifths = await rowsOf('gaps-by-fifth-of-need');
    expect(fifths.map((row) => row['fifth'])).toEqual([1, 2, 3, 4, 5]);
    expect((await rowsOf('peers-by-distance'))[0]).toMatchObject({ name: 'Zaventem' });
  });
});
