import { describe, expect, it } from 'vitest';
import { chartOf } from './chart-choice';
import { chartKinds, defaultSettings } from './settings';

const typed = (columns: Record<string, string>) =>
  Object.entries(columns).map(([name, type]) => ({ name, type }));

function choice(
  columns: Record<string, string>,
  distinct: Record<string, number> = {},
  settings = {},
) {
  const chart = chartOf(typed(columns), new Map(Object.entries(distinct)), {
    ...defaultSettings.chart,
    ...settings,
  });
  return chart && { ...chart, x: chart.x.name, y: chart.y?.name, colour: chart.colour?.name };
}

describe('the chart of a result', () => {
  it.each([
    [{ province: 'VARCHAR', n: 'BIGINT' }, { province: 5 }, 'bars', 'province', 'n'],
    [{ a: 'DOUBLE', b: 'DOUBLE' }, {}, 'dots', 'a', 'b'],
    [{ name: 'VARCHAR', a: 'DOUBLE', b: 'DOUBLE' }, { name: 285 }, 'dots', 'a', 'b'],
    [{ year: 'INTEGER', share: 'DOUBLE' }, {}, 'line', 'year', 'share'],
    [{ day: 'DATE', n: 'BIGINT' }, {}, 'line', 'day', 'n'],
    [{ day: 'DATE' }, {}, 'line', 'day', undefined],
    [{ share: 'DOUBLE' }, {}, 'histogram', 'share', undefined],
    [{ kind: 'VARCHAR' }, { kind: 3 }, 'bars', 'kind', undefined],
    [{ nis: 'VARCHAR' }, {}, 'bars', 'nis', undefined],
    [
      { kind: 'VARCHAR', province: 'VARCHAR', n: 'BIGINT' },
      { kind: 4, province: 5 },
      'matrix',
      'kind',
      'n',
    ],
    [
      { name: 'VARCHAR', province: 'VARCHAR', n: 'BIGINT' },
      { name: 285, province: 5 },
      'bars',
      'name',
      'n',
    ],
  ])('of %j is by default fit for its columns', (columns, distinct, kind, x, y) => {
    expect(choice(columns, distinct)).toMatchObject({ kind, x });
    expect(choice(columns, distinct)?.y).toBe(y);
  });

  it('takes no code for a figure', () => {
    expect(choice({ nis: 'INTEGER', n: 'BIGINT' })).toMatchObject({ kind: 'histogram', x: 'n' });
  });

  it('is none when nothing can be drawn', () => {
    expect(choice({ list: 'INTEGER[]' })).toBeNull();
  });

  it('adds whole numbers up, and takes the mean of others', () => {
    expect(choice({ p: 'VARCHAR', n: 'BIGINT' })?.aggregate).toBe('sum');
    expect(choice({ p: 'VARCHAR', n: 'DECIMAL(4,1)' })?.aggregate).toBe('mean');
  });

  it('parts a line by a category of few values only', () => {
    const columns = { year: 'INTEGER', p: 'VARCHAR', n: 'BIGINT' };
    expect(choice(columns, { p: 5 })?.colour).toBe('p');
    expect(choice(columns, { p: 50 })?.colour).toBeUndefined();
    expect(choice(columns, { p: 5 }, { colour: '' })?.colour).toBeUndefined();
  });

  it('is what was asked for, as far as the columns allow', () => {
    const columns = { p: 'VARCHAR', q: 'VARCHAR', n: 'BIGINT', s: 'DOUBLE' };
    expect(choice(columns, {}, { kind: 'bars', x: 'q', y: '', colour: 'p' })).toMatchObject({
      kind: 'bars',
      x: 'q',
      y: undefined,
      colour: 'p',
      aggregate: 'count',
    });
    expect(choice(columns, {}, { kind: 'dots', x: 'gone', y: 's' })).toMatchObject({
      x: 'n',
      y: 's',
    });
    for (const kind of chartKinds)
      expect(() => choice({ p: 'VARCHAR' }, {}, { kind })).not.toThrow();
  });
});
