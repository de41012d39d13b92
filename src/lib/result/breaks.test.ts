import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksOf, classOf, naturalBreaks, rampStep } from './breaks';
import { classCounts } from './settings';

const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 40 });
const count = fc.constantFrom(...classCounts);
const method = fc.constantFrom('quantiles' as const, 'equal' as const, 'natural' as const);

/** Sum of squared distances to the means of the classes. */
function spread(numbers: readonly number[], breaks: readonly number[]): number {
  const groups = new Map<number, number[]>();
  for (const value of numbers) {
    const own = classOf(breaks, value);
    groups.set(own, [...(groups.get(own) ?? []), value]);
  }
  return [...groups.values()].reduce((sum, group) => {
    const mean = group.reduce((a, b) => a + b, 0) / group.length;
    return sum + group.reduce((a, b) => a + (b - mean) ** 2, 0);
  }, 0);
}

/** Every way to choose `size` of a list, in order. */
function choices(list: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return list.flatMap((first, i) =>
    choices(list.slice(i + 1), size - 1).map((rest) => [first, ...rest]),
  );
}

describe('bounds between classes', () => {
  it('ascend, and are never more than there are classes to part', () => {
    fc.assert(
      fc.property(values, method, count, (numbers, how, classes) => {
        const breaks = breaksOf(numbers, how, classes, []);
        expect(breaks.length).toBeLessThan(classes);
        expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b));
      }),
    );
  });

  it('leave no value out, and put equal values together', () => {
    fc.assert(
      fc.property(values, method, count, (numbers, how, classes) => {
        const breaks = breaksOf(numbers, how, classes, []);
        for (const value of numbers) {
          const own = classOf(breaks, value);
          expect(breaks[own - 1] ?? -Infinity).toBeLessThanOrEqual(value);
          expect(breaks[own] ?? Infinity).toBeGreaterThan(value);
        }
      }),
    );
  });

  it('are none when all values are the same', () => {
    for (const how of ['quantiles', 'equal', 'natural'] as const)
      expect(breaksOf([7, 7, 7], how, 5, [])).toEqual([]);
  });

  it('leave no natural class and no quantile empty', () => {
    fc.assert(
      fc.property(values, count, (numbers, classes) => {
        for (const how of ['natural', 'quantiles'] as const) {
          const breaks = breaksOf(numbers, how, classes, []);
          expect(
            new Set(numbers.map((value) => classOf(breaks, value))).size,
          ).toBeGreaterThanOrEqual(how === 'natural' ? breaks.length + 1 : 1);
        }
      }),
    );
  });

  it('that are natural are the best there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 9 }),
        fc.integer({ min: 2, max: 4 }),
        (numbers, classes) => {
          const distinct = [...new Set(numbers)].sort((a, b) => a - b);
          const parts = Math.min(classes, distinct.length);
          const least = Math.min(
            ...choices(distinct.slice(1), parts - 1).map((breaks) => spread(numbers, breaks)),
          );
          expect(spread(numbers, naturalBreaks(numbers, classes))).toBeCloseTo(least, 6);
        },
      ),
    );
  });

  it.each([
    ['quantiles', [2, 4]],
    ['equal', [34, 67]],
    ['natural', [4, 100]],
  ] as const)('of %s are %j', (how, breaks) => {
    expect(
      breaksOf(
        how === 'quantiles' ? [0, 1, 2, 3, 4, 5, 6].slice(0, 7) : [1, 1, 2, 4, 5, 100],
        how,
        3,
        [],
      ),
    ).toEqual(breaks);
  });

  it('that were typed stand as they were typed, in order', () => {
    expect(breaksOf([1, 2], 'manual', 5, [3, 1, 3])).toEqual([1, 3]);
  });
});

describe('steps of the ramp', () => {
  it('grow by the same amount from class to class', () => {
    for (const classes of classCounts) {
      const steps = Array.from({ length: classes }, (_, i) => rampStep(i, classes));
      const grown = steps.slice(1).map((step, i) => step - (steps[i] ?? 0));
      expect(new Set(grown).size).toBe(1);
      expect(grown[0]).toBeGreaterThan(0);
    }
  });
});
