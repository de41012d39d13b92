import { descending, sum } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GapRow } from './gap-answer';
import { cut, rowsAbove } from './cut';

type Place = { need: number | null; population: number; people: number; mentioned: boolean };

/** The rows that the query would give, worked out one by one. */
function rowsOf(places: readonly Place[], sign: 1 | -1 = 1): GapRow[] {
  const known = places.filter(({ need }) => need !== null);
  const at = (need: number | null) =>
    known.filter((other) => (other.need ?? 0) * sign >= (need ?? 0) * sign);
  return places
    .toSorted((a, b) =>
      descending(
        a.need === null ? -Infinity : a.need * sign,
        b.need === null ? -Infinity : b.need * sign,
      ),
    )
    .map(({ need, population, people, mentioned }, i) => {
      const above = need === null ? [] : at(need);
      const without = above.filter((other) => !other.mentioned);
      const rank =
        need === null
          ? null
          : 1 + known.filter((other) => (other.need ?? 0) * sign > need * sign).length;
      const part = (parts: number) =>
        rank === null ? null : 1 + Math.floor(((rank - 1) * parts) / known.length);
      const total = (rows: readonly Place[], of: (row: Place) => number) =>
        need === null ? null : sum(rows, of);
      return {
        nis: String(i),
        value: need,
        people: need === null ? null : people,
        status: need === null ? 'missing' : 'ok',
        boundaries: 'current',
        population,
        population_class: 'under-15000',
        initiatives: mentioned ? 1 : 0,
        rank,
        third: part(3),
        fifth: part(5),
        upto: need === null ? null : above.length,
        upto_without: need === null ? null : without.length,
        upto_inhabitants: total(above, (row) => row.population),
        upto_inhabitants_without: total(without, (row) => row.population),
        upto_people: total(above, (row) => row.people),
        upto_people_without: total(without, (row) => row.people),
        nearest_nis: null,
        nearest_km: null,
      };
    });
}

const place = (need: number | null, population: number, mentioned = false): Place => ({
  need,
  population,
  people: population / 10,
  mentioned,
});

/*
 * Ten municipalities with a figure, one without. Ranks: 90 → 1, 80 → 2, the three 70s → 3, 40 → 6,
 * the two 30s → 7, 20 → 9, 10 → 10. Fifths ⌊(rank − 1) / 2⌋ + 1: 1 1 2 2 2 3 4 4 5 5.
 */
const ten = rowsOf([
  place(90, 100),
  place(80, 200, true),
  place(70, 300),
  place(70, 400, true),
  place(70, 500),
  place(40, 600),
  place(30, 700),
  place(30, 800),
  place(20, 900),
  place(10, 1000, true),
  place(null, 5000),
]);

describe('cut', () => {
  it('takes whole fifths, ties included', () => {
    expect(cut(ten, { kind: 'fifth', value: 1 }, 'higher')).toEqual({
      municipalities: 2,
      without: 1,
      inhabitants: 300,
      inhabitants_without: 100,
      people: 30,
      people_without: 10,
      last: 80,
    });
    expect(cut(ten, { kind: 'fifth', value: 2 }, 'higher')).toMatchObject({
      municipalities: 5,
      without: 3,
      inhabitants_without: 900,
      last: 70,
    });
  });

  it('takes the highest percents of those with a figure, and never splits equal figures', () => {
    const top = (value: number) => cut(ten, { kind: 'top', value }, 'higher').municipalities;
    expect([5, 10, 20, 25, 30, 50, 60, 99].map(top)).toEqual([1, 1, 2, 5, 5, 5, 6, 10]);
  });

  it('takes the values from the limit on', () => {
    const from = (value: number) => cut(ten, { kind: 'value', value }, 'higher');
    expect(from(70)).toMatchObject({ municipalities: 5, without: 3, last: 70 });
    expect(from(70.1)).toMatchObject({ municipalities: 2, last: 80 });
    expect(from(0)).toMatchObject({ municipalities: 10, without: 7, inhabitants: 5500 });
    expect(from(91)).toEqual({
      municipalities: 0,
      without: 0,
      inhabitants: 0,
      inhabitants_without: 0,
      people: null,
      people_without: null,
      last: null,
    });
  });

  it('counts down to the limit where a lower figure means more need', () => {
    const rows = rowsOf([place(20, 1), place(10, 2), place(30, 4, true)], -1);
    expect(cut(rows, { kind: 'value', value: 20 }, 'lower')).toMatchObject({
      municipalities: 2,
      inhabitants: 3,
      last: 20,
    });
  });

  it('is what filtering and adding up gives', () => {
    const places = fc.array(
      fc.record({
        need: fc.option(fc.integer({ min: 0, max: 12 })),
        population: fc.integer({ min: 1, max: 1000 }),
        people: fc.nat(500),
        mentioned: fc.boolean(),
      }),
      { maxLength: 40 },
    );
    const threshold = fc.oneof(
      fc.record({ kind: fc.constant('fifth' as const), value: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ kind: fc.constant('top' as const), value: fc.integer({ min: 1, max: 99 }) }),
      fc.record({ kind: fc.constant('value' as const), value: fc.integer({ min: 0, max: 13 }) }),
    );
    fc.assert(
      fc.property(places, threshold, fc.boolean(), (all, limit, lower) => {
        const more = lower ? 'lower' : 'higher';
        const rows = rowsOf(all, lower ? -1 : 1);
        const above = rowsAbove(rows, limit, more);
        const without = above.filter(({ initiatives }) => initiatives === 0);
        const found = cut(rows, limit, more);
        expect(found.municipalities).toBe(above.length);
        expect(found.without).toBe(without.length);
        expect(found.inhabitants).toBe(sum(above, (row) => row.population));
        expect(found.inhabitants_without).toBe(sum(without, (row) => row.population));
        expect(found.people ?? 0).toBe(sum(above, (row) => row.people ?? 0));
        expect(found.people_without ?? 0).toBe(sum(without, (row) => row.people ?? 0));
      }),
    );
  });
});
