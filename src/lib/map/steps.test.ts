import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepOf, stepsFor } from './steps';

const counts = fc.array(fc.nat({ max: 30 }));

describe('the classes of a legend', () => {
  it('run without gaps from one to the highest count', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const steps = stepsFor(values);
        let next = 1;
        for (const { from, to } of steps) {
          expect(from).toBe(next);
          expect(to).toBeGreaterThanOrEqual(from);
          next = to + 1;
        }
        expect(next - 1).toBe(Math.max(0, ...values));
      }),
    );
  });

  it('are at most three, ever darker, and none is empty', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const steps = stepsFor(values);
        expect(steps.length).toBeLessThanOrEqual(3);
        expect(steps.length).toBe(Math.min(3, new Set(values.filter((value) => value > 0)).size));
        for (const step of steps) expect(values).toContain(step.to);
        const levels = steps.map(({ level }) => level);
        expect(levels).toEqual([...new Set(levels)].sort());
      }),
    );
  });

  it('hold each count above zero exactly once, and zero never', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const steps = stepsFor(values);
        for (const value of values) {
          const holding = steps.filter(({ from, to }) => from <= value && value <= to);
          expect(holding).toHaveLength(value > 0 ? 1 : 0);
          expect(stepOf(steps, value)).toBe(holding[0]);
        }
      }),
    );
  });

  it('do not depend on order or repetition', () => {
    fc.assert(
      fc.property(counts, (values) => {
        expect(stepsFor([...values, ...values].reverse())).toEqual(stepsFor(values));
      }),
    );
  });

  it.each([
    [[], []],
    [[0, 0], []],
    [[1], ['1–1:2']],
    [
      [1, 4],
      ['1–1:1', '2–4:3'],
    ],
    [
      [1, 2, 3],
      ['1–1:1', '2–2:2', '3–3:3'],
    ],
    [
      [1, 2, 5, 9],
      ['1–1:1', '2–2:2', '3–9:3'],
    ],
  ])('of %j are %j', (values, expected) => {
    expect(stepsFor(values).map(({ from, to, level }) => `${from}–${to}:${level}`)).toEqual(
      expected,
    );
  });
});
