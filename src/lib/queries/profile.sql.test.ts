import { beforeAll, describe, expect, it } from 'vitest';
import { query, type Database } from '../db/database';
import { openNodeDatabase } from '../db/node';
import { raw } from '../db/sql';
import { figures, figuresOf, mentionedTerms, stripValues, type Figure } from './profile.sql';

let database: Database;
let all: Figure[];
let provinces: Map<string, string>;

beforeAll(async () => {
  database = await openNodeDatabase('static/data/atlas.duckdb');
  const answer = await database.ask({
    all: figures(),
    municipalities: query<{ nis: string; province: string }>(
      raw('SELECT nis, province FROM municipality'),
    ),
  });
  all = answer.all;
  provinces = new Map(answer.municipalities.map(({ nis, province }) => [nis, province]));
});

const of = (indicator: string) => all.filter(({ indicator_id }) => indicator_id === indicator);
const known = (rows: readonly Figure[]) => rows.flatMap(({ value }) => value ?? []);
const middle = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
};

describe('the figures of all municipalities', () => {
  it('hold a row for each of the 285 under every indicator, whether there is a figure or not', () => {
    const indicators = new Set(all.map(({ indicator_id }) => indicator_id));
    for (const indicator of indicators) expect(of(indicator)).toHaveLength(285);
  });

  it('rank from both ends, and let equal figures share a rank', () => {
    const rows = of('newcomers_per_1000');
    const values = known(rows);
    const tied = rows.find(({ equal }) => equal === 2);
    expect(tied).toBeDefined();
    for (const row of rows) {
      expect(row.highest).toBe(1 + values.filter((value) => value > (row.value ?? NaN)).length);
      expect(row.lowest).toBe(1 + values.filter((value) => value < (row.value ?? NaN)).length);
      expect(row.equal).toBe(values.filter((value) => value === row.value).length);
    }
  });

  it('give the median of the municipalities, of Flanders and of the province', () => {
    for (const indicator of ['home_language_primary', 'median_income']) {
      const rows = of(indicator);
      const limburg = rows.filter(({ nis }) => provinces.get(nis) === 'Limburg');
      expect(rows[0]?.median).toBeCloseTo(middle(known(rows)), 9);
      expect(limburg[0]?.province_median).toBeCloseTo(middle(known(limburg)), 9);
    }
  });

  it('count only municipalities that have a figure', () => {
    const rows = of('median_income');
    expect(rows[0]?.known).toBe(known(rows).length);
    expect(known(rows).length).toBeLessThan(285);
  });

  it('leave rank and value empty where there is no figure, and say why', () => {
    // Pajottegem exists since 1 January 2025; incomes are of 2023.
    const row = of('median_income').find(({ nis }) => nis === '23106');
    expect(row).toMatchObject({ value: null, highest: null, lowest: null, equal: null });
    expect(row?.note_nl).toContain('fusie');
  });

  it('say that the income of Antwerpen is of other boundaries', () => {
    const row = of('median_income').find(({ nis }) => nis === '11002');
    expect(row).toMatchObject({ boundaries: 'other' });
    expect(row?.note_nl).toContain('Borsbeek');
  });

  it('are the same when one municipality is asked alone', async () => {
    const { rows } = await database.ask({ rows: figuresOf('12025') });
    expect(rows).toEqual(all.filter(({ nis }) => nis === '12025'));
  });
});

describe('what a strip draws', () => {
  it('is every known figure and no other', async () => {
    const { rows } = await database.ask({ rows: stripValues() });
    expect(rows).toHaveLength(known(all).length);
  });
});

describe('what is mentioned', () => {
  it('names a term once for a municipality, however many initiatives have it', async () => {
    const { rows } = await database.ask({ rows: mentionedTerms() });
    const keys = rows.map(({ nis, scheme, term_id }) => `${nis} ${scheme} ${term_id}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('12025 kind toddler-participation');
    expect(keys).toContain('34022 target_group okan-youth');
  });
});
