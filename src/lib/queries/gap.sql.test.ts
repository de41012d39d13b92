import { sum } from 'd3-array';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerTo, Database } from '../db/database';
import { query } from '../db/database';
import { openNodeDatabase } from '../db/node';
import { raw } from '../db/sql';
import { cut, gapsAbove, rowsAbove } from '../gap/cut';
import { gapViewFor, type Threshold } from '../gap/gap-view';
import { defaultView, withFilter } from '../state/view';
import { gapQuestion } from './gap.sql';
import { indicators } from './need.sql';

const home = gapViewFor('parents-other-language');
const thresholds: readonly Threshold[] = [
  { kind: 'fifth', value: 1 },
  { kind: 'fifth', value: 3 },
  { kind: 'top', value: 10 },
  { kind: 'top', value: 33 },
];
type Answer = AnswerTo<ReturnType<typeof gapQuestion>>;
let database: Database;
let answer: Answer;
const totalsOf = ({ totals }: Answer) => {
  const [only] = totals;
  if (!only) throw new Error('no totals');
  return only;
};

beforeAll(async () => {
  database = await openNodeDatabase('static/data/atlas.duckdb');
  answer = await database.ask(gapQuestion(home));
});

describe('the question that the page opens with', () => {
  it('has a row for each of the 285 municipalities, most need first', () => {
    expect(new Set(answer.rows.map(({ nis }) => nis)).size).toBe(285);
    const values = answer.rows.flatMap(({ value }) => value ?? []);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(values).toHaveLength(totalsOf(answer).with_figure);
    expect(answer.rows.slice(values.length).every(({ rank, upto }) => rank ?? upto ?? true)).toBe(
      true,
    );
  });

  it('finds four municipalities with an initiative for parents who speak another language', () => {
    const mentioned = answer.rows.filter(({ initiatives }) => initiatives > 0);
    expect(mentioned.map(({ nis }) => nis).sort()).toEqual(['11002', '11005', '23094', '34027']);
    expect(totalsOf(answer)).toMatchObject({ municipalities: 285, mentioned: 4, any_mention: 13 });
  });

  it('leaves 53 of the 57 of the highest fifth without one, Wezembeek-Oppem first', () => {
    const threshold: Threshold = { kind: 'fifth', value: 1 };
    const gaps = gapsAbove(answer.rows, threshold, 'higher');
    expect(gaps).toHaveLength(53);
    expect(gaps[0]).toMatchObject({ nis: '23103', value: 79.9, nearest_nis: '23094' });
    expect(cut(answer.rows, threshold, 'higher')).toMatchObject({
      municipalities: 57,
      without: 53,
    });
  });

  it('says nothing of people, because the percentage has no counts', () => {
    expect(totalsOf(answer)).toMatchObject({ people: null, people_mentioned: null });
    expect(answer.rows.every((row) => row.people === null && row.upto_people === null)).toBe(true);
  });

  it('never names a municipality as the nearest to itself', () => {
    for (const { nis, nearest_nis, nearest_km } of answer.rows) {
      expect(nearest_nis).not.toBe(nis);
      expect(nearest_km).toBeGreaterThan(0);
    }
  });
});

describe.each([
  'home_language_primary',
  'home_language_secondary',
  'non_belgian_background',
  'foreign_origin_0_24',
  'newcomers_per_1000',
  'median_income',
])('%s', (indicator) => {
  let one: Answer;
  let more: 'higher' | 'lower';

  beforeAll(async () => {
    one = await database.ask(gapQuestion({ ...home, indicator }));
    const rows = (await database.ask({ all: indicators() })).all;
    more = rows.find(({ indicator_id }) => indicator_id === indicator)?.more_need_when ?? 'higher';
  });

  it('ranks equal figures alike, and puts them in one class', () => {
    const known = one.rows.filter(({ rank }) => rank !== null);
    const sign = more === 'lower' ? -1 : 1;
    for (const { value, rank, third, fifth } of known) {
      const above = known.filter((other) => sign * (other.value ?? 0) > sign * (value ?? 0)).length;
      expect(rank).toBe(above + 1);
      expect(third).toBe(1 + Math.floor((above * 3) / known.length));
      expect(fifth).toBe(1 + Math.floor((above * 5) / known.length));
    }
  });

  it.each(thresholds)('adds up what passes $kind $value as filtering does', (threshold) => {
    const above = rowsAbove(one.rows, threshold, more);
    const without = above.filter(({ initiatives }) => initiatives === 0);
    const found = cut(one.rows, threshold, more);
    expect(found).toMatchObject({
      municipalities: above.length,
      without: without.length,
      inhabitants: sum(above, ({ population }) => population),
      inhabitants_without: sum(without, ({ population }) => population),
    });
    if (found.people !== null) {
      expect(found.people).toBeCloseTo(
        sum(above, ({ people }) => people ?? 0),
        6,
      );
      expect(found.people_without).toBeCloseTo(
        sum(without, ({ people }) => people ?? 0),
        6,
      );
    }
  });

  it('counts in fifths what the rows hold', () => {
    for (const fifth of one.fifths) {
      const rows = one.rows.filter((row) => row.fifth === fifth.fifth);
      const values = rows.map(({ value }) => value ?? NaN);
      expect(fifth).toMatchObject({
        municipalities: rows.length,
        mentioned: rows.filter(({ initiatives }) => initiatives > 0).length,
        inhabitants: sum(rows, ({ population }) => population),
        low: Math.min(...values),
        high: Math.max(...values),
      });
    }
    expect(sum(one.fifths, ({ municipalities }) => municipalities)).toBe(totalsOf(one).with_figure);
  });
});

describe('other targets', () => {
  it('count within a province that is chosen', async () => {
    const target = withFilter(home.target, 'province', ['Limburg']);
    const { rows, totals } = await database.ask(gapQuestion({ ...home, target }));
    expect(rows).toHaveLength(38);
    expect(totals[0]).toMatchObject({ municipalities: 38, mentioned: 0 });
    expect(rows.every(({ nearest_nis }) => nearest_nis === null)).toBe(true);
  });

  it('take every initiative when none is named', async () => {
    const { totals } = await database.ask(gapQuestion({ ...home, target: defaultView }));
    expect(totals[0]).toMatchObject({ mentioned: 13, any_mention: 13 });
  });

  it('know the income of Antwerpen as that of other boundaries, and 14 as missing', async () => {
    const { rows } = await database.ask(gapQuestion({ ...home, indicator: 'median_income' }));
    expect(rows.find(({ nis }) => nis === '11002')).toMatchObject({ boundaries: 'other' });
    expect(rows.filter(({ boundaries }) => boundaries !== 'current')).toHaveLength(1);
    expect(rows.filter(({ value }) => value === null)).toHaveLength(14);
  });

  it('sum people to the same total however they are grouped', async () => {
    const asked = await database.ask({
      ...gapQuestion({ ...home, indicator: 'non_belgian_background' }),
      all: query<{ people: number }>(
        raw(`SELECT sum(neighbouring_country + other_eu27 + non_eu27) AS people
          FROM population_origin WHERE year = 2025`),
      ),
    });
    expect(totalsOf(asked).people).toBe(asked.all[0]?.people);
  });
});
