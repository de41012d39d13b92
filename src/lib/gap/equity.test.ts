import { sum } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concentrationIndex, equityCurve, permutationInterval, type Unit } from './equity';

/** Municipalities weighted by their inhabitants: [need, inhabitants, mentioned]. */
const units = (rows: readonly (readonly [number, number, boolean])[]): readonly Unit[] =>
  rows.map(([order, inhabitants, mentioned]) => ({
    order,
    weight: inhabitants,
    inhabitants,
    mentioned,
  }));

/*
 * Five municipalities, 100 inhabitants, the first and the third mentioned: μ = 0.1 + 0.3 = 0.4.
 *
 *   need  share  rank by rising need, at the middle  mentioned
 *     50    0.1  0.9 + 0.05 = 0.95                   yes
 *     40    0.2  0.7 + 0.10 = 0.80
 *     30    0.3  0.4 + 0.15 = 0.55                   yes
 *     20    0.2  0.2 + 0.10 = 0.30
 *     10    0.2  0.0 + 0.10 = 0.10
 *
 * Mean rank of the mentioned: (0.1 · 0.95 + 0.3 · 0.55) / 0.4 = 0.26 / 0.4 = 0.65.
 * cov(h, R) = 0.26 − 0.4 · 0.5 = 0.06; C = 2 · 0.06 / 0.4 = 0.3; W = 0.3 / 0.6 = 0.5.
 * Curve: of the 40, 10 live in the first 10 %, none in the next 20 %, 30 in the next 30 %.
 */
const five = units([
  [50, 10, true],
  [40, 20, false],
  [30, 30, true],
  [20, 20, false],
  [10, 20, false],
]);

/*
 * Ties: the two with need 30 share one step and the rank 0.5 + 0.25 = 0.75; the last has 0.25.
 * μ = 0.2 + 0.5 = 0.7. Mean rank of the mentioned: (0.2 · 0.75 + 0.5 · 0.25) / 0.7 = 0.275 / 0.7 = 11/28.
 * C = 2 · 11/28 − 1 = −3/14; W = −3/14 / 0.3 = −5/7.
 */
const tied = units([
  [30, 20, true],
  [30, 30, false],
  [10, 50, true],
]);

const anyUnit: fc.Arbitrary<Unit> = fc.record({
  order: fc.integer({ min: 0, max: 12 }),
  weight: fc.integer({ min: 1, max: 1000 }),
  inhabitants: fc.integer({ min: 1, max: 100_000 }),
  mentioned: fc.boolean(),
});
const anyUnits = fc.array(anyUnit, { minLength: 2, maxLength: 30 });
/** Some are mentioned and some are not. */
const mixedUnits = anyUnits.filter(
  (all) => new Set(all.map(({ mentioned }) => mentioned)).size === 2,
);

/** The same municipalities twice, the second time in any order. */
const reordered = mixedUnits.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
);

const byInhabitants = (all: readonly Unit[]): readonly Unit[] =>
  all.map((unit) => ({ ...unit, weight: unit.inhabitants }));
const indexOf = (all: readonly Unit[]) => {
  const index = concentrationIndex(all);
  if (index === null) throw new Error('no index');
  return index;
};

/** Twice the area under the curve, less one: by trapezia. */
function fromArea(all: readonly Unit[]): number {
  const points = equityCurve(byInhabitants(all)) ?? [];
  const area = sum(points, ({ x, y }, i) => {
    const before = points[i - 1] ?? { x: 0, y: 0 };
    return ((x - before.x) * (y + before.y)) / 2;
  });
  return 2 * area - 1;
}

/** (2/μ) cov(h, R), with the rank of each municipality counted out against all others. */
function fromCovariance(all: readonly Unit[]): number {
  const people = sum(all, ({ inhabitants }) => inhabitants);
  const mean = (value: (unit: Unit) => number) =>
    sum(all, (unit) => unit.inhabitants * value(unit)) / people;
  const rank = ({ order }: Unit) =>
    mean((other) => (other.order < order ? 1 : other.order === order ? 0.5 : 0));
  const outcome = ({ mentioned }: Unit) => Number(mentioned);
  const meanRank = mean(rank);
  const share = mean(outcome);
  return (2 / share) * mean((unit) => (outcome(unit) - share) * (rank(unit) - meanRank));
}

/** W in words: of all pairs of one inhabitant with and one without, more need minus less need. */
function fromPairs(all: readonly Unit[]): number {
  let difference = 0;
  let pairs = 0;
  for (const one of all.filter(({ mentioned }) => mentioned))
    for (const other of all.filter(({ mentioned }) => !mentioned)) {
      const weight = one.inhabitants * other.inhabitants;
      difference += weight * Math.sign(one.order - other.order);
      pairs += weight;
    }
  return difference / pairs;
}

describe('equityCurve', () => {
  it('climbs where municipalities are mentioned, from the highest need to the lowest', () => {
    const points = equityCurve(five) ?? [];
    expect(points.map(({ x }) => x)).toEqual([0, 0.1, 0.3, 0.6, 0.8, 1]);
    expect(points.map(({ y }) => y)).toEqual([0, 0.25, 0.25, 1, 1, 1]);
  });

  it('makes one step of equal needs', () => {
    expect(equityCurve(tied)).toEqual([
      { x: 0, y: 0 },
      { x: 0.5, y: 2 / 7 },
      { x: 1, y: 1 },
    ]);
  });

  it('counts people in need along x where the indicator counts them, inhabitants along y', () => {
    const counted = [
      { order: 30, weight: 30, inhabitants: 100, mentioned: true },
      { order: 10, weight: 10, inhabitants: 300, mentioned: true },
    ];
    expect(equityCurve(counted)?.[1]).toEqual({ x: 0.75, y: 0.25 });
  });

  it('is absent without a mention, without anybody to count, and without municipalities', () => {
    expect(equityCurve(five.map((unit) => ({ ...unit, mentioned: false })))).toBeNull();
    expect(equityCurve(five.map((unit) => ({ ...unit, weight: 0 })))).toBeNull();
    expect(equityCurve([])).toBeNull();
  });

  it('is the diagonal when every municipality is mentioned', () => {
    for (const { x, y } of equityCurve(five.map((unit) => ({ ...unit, mentioned: true }))) ?? [])
      expect(y).toBeCloseTo(x, 12);
  });

  it('never falls and runs from (0, 0) to (1, 1)', () => {
    fc.assert(
      fc.property(mixedUnits, (all) => {
        const points = equityCurve(all) ?? [];
        expect(points[0]).toEqual({ x: 0, y: 0 });
        expect(points.at(-1)).toEqual({ x: 1, y: 1 });
        for (const [i, { x, y }] of points.entries()) {
          const before = points[i - 1] ?? { x: 0, y: 0 };
          expect(x).toBeGreaterThanOrEqual(before.x);
          expect(y).toBeGreaterThanOrEqual(before.y);
        }
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(reordered, ([all, other]) => {
        expect(equityCurve(other)).toEqual(equityCurve(all));
      }),
    );
  });

  it('does not depend on the scale of the weights', () => {
    fc.assert(
      fc.property(mixedUnits, fc.integer({ min: 2, max: 50 }), (all, factor) => {
        const scaled = all.map((unit) => ({ ...unit, weight: unit.weight * factor }));
        const points = equityCurve(all) ?? [];
        for (const [i, { x, y }] of (equityCurve(scaled) ?? []).entries()) {
          expect(x).toBeCloseTo(points[i]?.x ?? NaN, 12);
          expect(y).toBeCloseTo(points[i]?.y ?? NaN, 12);
        }
      }),
    );
  });
});

describe('concentrationIndex', () => {
  it('is what the worked example says', () => {
    const { share, standard, wagstaff } = indexOf(five);
    expect(share).toBeCloseTo(0.4, 12);
    expect(standard).toBeCloseTo(0.3, 12);
    expect(wagstaff).toBeCloseTo(0.5, 12);
  });

  it('gives equal needs their mid-rank', () => {
    const { share, standard, wagstaff } = indexOf(tied);
    expect(share).toBeCloseTo(0.7, 12);
    expect(standard).toBeCloseTo(-3 / 14, 12);
    expect(wagstaff).toBeCloseTo(-5 / 7, 12);
  });

  it('is 1 when all practices sit in the highest needs, −1 in the lowest, however many there are', () => {
    const best = (highest: number) => five.map((unit, i) => ({ ...unit, mentioned: i < highest }));
    const worst = (highest: number) =>
      five.map((unit, i) => ({ ...unit, mentioned: i >= highest }));
    for (const highest of [1, 2, 3, 4]) {
      expect(indexOf(best(highest)).wagstaff).toBeCloseTo(1, 12);
      expect(indexOf(worst(highest)).wagstaff).toBeCloseTo(-1, 12);
    }
  });

  it('is 0 when every need is the same', () => {
    expect(indexOf(five.map((unit) => ({ ...unit, order: 1 }))).wagstaff).toBeCloseTo(0, 12);
  });

  it('is absent when no municipality is mentioned, when all are, and without municipalities', () => {
    expect(concentrationIndex(five.map((unit) => ({ ...unit, mentioned: false })))).toBeNull();
    expect(concentrationIndex(five.map((unit) => ({ ...unit, mentioned: true })))).toBeNull();
    expect(concentrationIndex([])).toBeNull();
  });

  it('passes over a municipality without inhabitants', () => {
    const empty = { order: 99, weight: 0, inhabitants: 0, mentioned: true };
    expect(indexOf([...five, empty]).wagstaff).toBeCloseTo(0.5, 12);
  });

  it('agrees with the area under the curve, the covariance and the pairs', () => {
    fc.assert(
      fc.property(mixedUnits, (all) => {
        const { standard, wagstaff } = indexOf(all);
        expect(standard).toBeCloseTo(fromArea(all), 9);
        expect(standard).toBeCloseTo(fromCovariance(all), 9);
        expect(wagstaff).toBeCloseTo(fromPairs(all), 9);
      }),
    );
  });

  it('stays within its bounds', () => {
    fc.assert(
      fc.property(mixedUnits, (all) => {
        const { share, standard, wagstaff } = indexOf(all);
        expect(Math.abs(standard)).toBeLessThanOrEqual(1 - share + 1e-9);
        expect(Math.abs(wagstaff)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('changes sign when the order of need turns around', () => {
    fc.assert(
      fc.property(mixedUnits, (all) => {
        const turned = all.map((unit) => ({ ...unit, order: -unit.order }));
        expect(indexOf(turned).wagstaff).toBeCloseTo(-indexOf(all).wagstaff, 9);
      }),
    );
  });

  it('changes sign when mentioned and not mentioned change places', () => {
    fc.assert(
      fc.property(mixedUnits, (all) => {
        const swapped = all.map((unit) => ({ ...unit, mentioned: !unit.mentioned }));
        expect(indexOf(swapped).wagstaff).toBeCloseTo(-indexOf(all).wagstaff, 9);
      }),
    );
  });

  it('depends on neither the scale of the inhabitants, nor the order of the rows, nor the weights', () => {
    fc.assert(
      fc.property(reordered, fc.integer({ min: 2, max: 50 }), ([all, other], factor) => {
        const scaled = other.map((unit) => ({
          ...unit,
          inhabitants: unit.inhabitants * factor,
          weight: unit.weight + factor,
        }));
        expect(indexOf(scaled).wagstaff).toBeCloseTo(indexOf(all).wagstaff, 9);
      }),
    );
  });
});

describe('permutationInterval', () => {
  it('finds what can be counted out: one practice among three equals sits at −1, 0 or 1', () => {
    const three = units([
      [3, 10, true],
      [2, 10, false],
      [1, 10, false],
    ]);
    const { low, high, p } = permutationInterval(three, { seed: 1 }) ?? { low: 0, high: 0, p: 0 };
    expect(low).toBeCloseTo(-1, 9);
    expect(high).toBeCloseTo(1, 9);
    expect(p).toBeGreaterThan(0.6);
    expect(p).toBeLessThan(0.73);
  });

  const hundred = (mentioned: (i: number) => boolean) =>
    units(Array.from({ length: 100 }, (_, i) => [i, 10 + (i % 7), mentioned(i)]));

  it('calls a placement that chance would hardly give unlikely', () => {
    const all = hundred((i) => i >= 90);
    const { high, p } = permutationInterval(all, { seed: 1 }) ?? { high: 1, p: 1 };
    expect(indexOf(all).wagstaff).toBeGreaterThan(high);
    expect(p).toBe(1 / 1000);
  });

  it('does not call an even spread unlikely', () => {
    const all = hundred((i) => i % 10 === 5);
    const { low, high, p } = permutationInterval(all, { seed: 1 }) ?? { low: 1, high: -1, p: 0 };
    const { wagstaff } = indexOf(all);
    expect(low).toBeLessThan(wagstaff);
    expect(high).toBeGreaterThan(wagstaff);
    expect(p).toBeGreaterThan(0.5);
  });

  it('is certain of nothing when every need is the same', () => {
    const all = five.map((unit) => ({ ...unit, order: 1 }));
    expect(permutationInterval(all, { seed: 1 })?.p).toBe(1);
  });

  it('is absent where the index is', () => {
    const none = five.map((unit) => ({ ...unit, mentioned: false }));
    expect(permutationInterval(none, { seed: 1 })).toBeNull();
  });

  it('gives the same answer for the same seed, whatever the order of the rows', () => {
    fc.assert(
      fc.property(reordered, fc.integer(), ([all, other], seed) => {
        const options = { draws: 50, seed };
        const once = permutationInterval(all, options);
        expect(permutationInterval(other, options)).toEqual(once);
      }),
    );
  });

  it('lies within the bounds of the index, and p is a probability above zero', () => {
    fc.assert(
      fc.property(mixedUnits, (all) => {
        const interval = permutationInterval(all, { draws: 99, seed: 7 });
        if (interval === null) throw new Error('no interval');
        expect(interval.low).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(interval.high).toBeLessThanOrEqual(1 + 1e-9);
        expect(interval.low).toBeLessThanOrEqual(interval.high);
        expect(interval.p).toBeGreaterThan(0);
        expect(interval.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});
