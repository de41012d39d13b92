import { beforeAll, describe, expect, it, vi } from 'vitest';
import { askChart, askDistinct } from './chart-answer';
import { chartOf } from './chart-choice';
import { openTestEngine, type TestEngine } from './engine-for-tests';
import { defaultSettings, type ChartSettings } from './settings';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let engine: TestEngine;
beforeAll(async () => {
  engine = await openTestEngine();
});

async function drawn(statement: string, settings: Partial<ChartSettings> = {}) {
  const columns = await engine.keep(statement);
  const distinct = await askDistinct(engine.database, columns);
  const chart = chartOf(columns, distinct, { ...defaultSettings.chart, ...settings });
  if (!chart) throw new Error('no chart');
  const rows = await engine.rows<{ rows: number }>({
    text: 'SELECT count(*) AS rows FROM result',
    params: [],
  });
  return askChart(engine.database, chart, rows[0]?.rows ?? 0, distinct);
}

describe('what a chart draws', () => {
  it('is a figure by category over all rows, the highest first', async () => {
    const answer = await drawn(
      "SELECT unnest(['a', 'b', 'b', NULL]) AS t, unnest([1, 2, 3, 9]) AS n",
    );
    expect(answer).toMatchObject({ type: 'groups', order: [null, 'b', 'a'], leftOut: {} });
    expect(answer.type === 'groups' && answer.rows.map(({ x, y }) => [x, y])).toEqual(
      expect.arrayContaining([
        ['a', 1],
        ['b', 5],
        [null, 9],
      ]),
    );
  });

  it('says how many categories are left out', async () => {
    const answer = await drawn('SELECT name, population FROM municipality', { kind: 'bars' });
    expect(answer.leftOut).toEqual({ categories: [30, 285] });
    expect(answer.type === 'groups' && answer.order).toHaveLength(30);
    expect(answer.type === 'groups' && answer.order[0]).toBe('Antwerpen');
  });

  it('is parted by colour, of at most six', async () => {
    const answer = await drawn('SELECT province, arrondissement, population FROM municipality', {
      kind: 'bars',
      x: 'province',
      colour: 'arrondissement',
    });
    expect(answer.leftOut.colours).toEqual([6, 22]);
  });

  it('is a matrix of two categories', async () => {
    const answer = await drawn(
      "SELECT * FROM (VALUES ('a', 'x', 1), ('a', 'y', 2), ('b', 'x', 3)) t(one, other, n)",
    );
    expect(answer.chart.kind).toBe('matrix');
    expect(answer.type === 'groups' && answer.rows).toHaveLength(3);
  });

  it('is a line over moments, in steps when there are many', async () => {
    const few = await drawn(
      "SELECT DATE '2020-01-01' + i::INTEGER AS day, i AS n FROM range(10) t(i)",
    );
    expect(few.type === 'points' && few.rows.map(({ x }) => x)[1]).toBe(Date.UTC(2020, 0, 2));
    const many = await drawn(
      "SELECT DATE '2000-01-01' + i::INTEGER AS day, i AS n FROM range(9000) t(i)",
    );
    expect(many.leftOut.isStepped).toBe(true);
    expect(many.type === 'points' && many.rows.length).toBeLessThanOrEqual(601);
  });

  it('is all dots, or counts in squares that hold them all', async () => {
    const few = await drawn('SELECT lon, lat FROM municipality');
    expect(few.type === 'points' && few.rows).toHaveLength(285);
    const many = await drawn('SELECT i::DOUBLE AS a, (i % 97)::DOUBLE AS b FROM range(50000) t(i)');
    expect(many.leftOut).toEqual({ isSquared: true });
    expect(many.type === 'squares' && many.rows.reduce((sum, { rows }) => sum + rows, 0)).toBe(
      50000,
    );
    const flat = await drawn('SELECT i::DOUBLE AS a, 1::DOUBLE AS b FROM range(5000) t(i)');
    expect(flat.type === 'squares' && flat.rows.reduce((sum, { rows }) => sum + rows, 0)).toBe(
      5000,
    );
  });

  it('is a histogram in round intervals that hold every row with a value', async () => {
    const answer = await drawn('SELECT population AS n FROM municipality UNION ALL SELECT NULL');
    expect(answer).toMatchObject({ type: 'bins', leftOut: { unplaced: 1 } });
    expect(answer.type === 'bins' && answer.rows.reduce((sum, { rows }) => sum + rows, 0)).toBe(
      285,
    );
    expect(await drawn('SELECT 7 AS n')).toMatchObject({ type: 'bins', rows: [{ x: 7, rows: 1 }] });
    expect(await drawn('SELECT NULL::INTEGER AS n')).toMatchObject({ type: 'bins', rows: [] });
  });
});
