import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestEngine, type TestEngine } from './engine-for-tests';
import { columnQuestion } from './distribution.sql';
import { forgetSorted, keepSorted, rowsBetween } from './rows.sql';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let engine: TestEngine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const page = { from: 0, to: 3, isSorted: false, longest: null };

describe('a page of a result', () => {
  it('gives values as DuckDB writes them, and null where there is none', async () => {
    const columns = await engine.keep(
      `SELECT 0.1::DECIMAL(4,2) AS "a ""b"" ?", [1, 2] AS "c0", NULL::INTEGER AS none, '' AS empty,
        DATE '2024-02-29' AS day, {'x': 1} AS s, 170141183460469231731687303715884105727 AS huge`,
    );
    expect(await engine.rows(rowsBetween(columns, page))).toEqual([
      {
        c0: '0.10',
        c1: '[1, 2]',
        c2: null,
        c3: '',
        c4: '2024-02-29',
        c5: "{'x': 1}",
        c6: '170141183460469231731687303715884105727',
      },
    ]);
  });

  it('cuts long texts only when asked', async () => {
    const columns = await engine.keep("SELECT repeat('é', 1000) AS long");
    const [cut] = await engine.rows(rowsBetween(columns, { ...page, longest: 10 }));
    expect(cut?.['c0']).toBe('éééééééééé');
    const [whole] = await engine.rows(rowsBetween(columns, page));
    expect(whole?.['c0']).toHaveLength(1000);
  });

  it('is read from anywhere in a million rows, of which the row too many is never shown', async () => {
    const columns = await engine.keep('SELECT i FROM range(2000000) t(i)');
    const at = (from: number) => engine.rows(rowsBetween(columns, { ...page, from, to: from + 3 }));
    expect((await at(500_000)).map(({ c0 }) => c0)).toEqual(['500000', '500001', '500002']);
    expect((await at(999_998)).map(({ c0 }) => c0)).toEqual(['999998', '999999']);
  });

  it('is in the order that was asked for: unknown last, equal as before', async () => {
    const columns = await engine.keep(
      "SELECT * FROM (VALUES (2, 'a'), (NULL, 'b'), (1, 'c'), (2, 'd')) t(n, name)",
    );
    const names = async (descending: boolean) => {
      await engine.execute(keepSorted({ column: 'n', descending }));
      const rows = await engine.rows(rowsBetween(columns, { ...page, to: 9, isSorted: true }));
      return rows.map(({ c1 }) => c1).join('');
    };
    expect(await names(false)).toBe('cadb');
    expect(await names(true)).toBe('adcb');
    await engine.execute(forgetSorted);
    await engine.execute(forgetSorted);
  });
});

describe('what a column holds', () => {
  const held = async (statement: string) => {
    const [column] = await engine.keep(statement);
    if (!column) throw new Error('no column');
    const { facts, bins } = await engine.database.ask(columnQuestion(column));
    return { ...facts[0], bins };
  };

  it('is a range, a median and a histogram for numbers, infinite ones aside', async () => {
    const { bins, ...facts } = await held(
      "SELECT unnest(['0', '1', '2', '24', NULL, 'inf']::DOUBLE[]) AS n",
    );
    expect(facts).toMatchObject({ rows: 6, known: 5, low: '0.0', high: 'inf', median: 2 });
    expect(bins).toEqual([
      { bin: 0, rows: 1 },
      { bin: 1, rows: 1 },
      { bin: 2, rows: 1 },
      { bin: 23, rows: 1 },
    ]);
  });

  it('counts every finite number in one bar', async () => {
    const { bins } = await held('SELECT population FROM municipality');
    expect(bins.reduce((sum, { rows }) => sum + rows, 0)).toBe(285);
  });

  it('is how many different texts, and the commonest', async () => {
    expect(await held("SELECT unnest(['a', 'b', 'a', NULL, '']) AS t")).toMatchObject({
      rows: 5,
      known: 4,
      distinct_values: 3,
      commonest: 'a',
      commonest_rows: 2,
    });
    expect(await held('SELECT unnest([true, false, true]) AS t')).toMatchObject({
      distinct_values: 2,
      commonest: 'true',
    });
  });

  it.each(['DATE', 'TIMESTAMP', 'TIMESTAMPTZ', 'TIMESTAMP_NS'])(
    'is a range and a histogram for %s',
    async (type) => {
      const { bins, low, high } = await held(
        `SELECT unnest(['2020-01-01', '2024-12-31', NULL])::${type} AS d`,
      );
      expect(low?.slice(0, 10)).toBe('2020-01-01');
      expect(high?.slice(0, 10)).toBe('2024-12-31');
      expect(bins.map(({ rows }) => rows)).toEqual([1, 1]);
    },
  );

  it.each([
    "'a'::BLOB",
    '[1]',
    "{'a': 1}",
    "'12:00'::TIME",
    "'a'::ENUM('a')",
    'uuid()',
    'NULL',
    '1::HUGEINT',
  ])('can be told of %s', async (value) => {
    expect(await held(`SELECT ${value} AS v`)).toMatchObject({ rows: 1 });
  });

  it('can be told of no rows', async () => {
    for (const type of ['INTEGER', 'VARCHAR', 'DATE'])
      expect(await held(`SELECT NULL::${type} AS v WHERE false`)).toMatchObject({
        rows: 0,
        known: 0,
      });
  });
});
