import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MunicipalityCount } from '../queries/atlas.sql';
import { measures } from '../state/view';
import { measured, paint } from './painting';

const rows: fc.Arbitrary<MunicipalityCount[]> = fc.uniqueArray(
  fc.record({
    nis: fc.integer({ min: 10000, max: 99999 }).map(String),
    initiatives: fc.nat({ max: 8 }),
    kinds: fc.nat({ max: 8 }),
    target_groups: fc.nat({ max: 8 }),
  }),
  { selector: ({ nis }) => nis },
);
const measure = fc.constantFrom(...measures);

describe('a painted map', () => {
  it('paints every municipality in scope, in one class or as not mentioned', () => {
    fc.assert(
      fc.property(rows, measure, (counts, by) => {
        const { painted, sizes, notMentioned, steps } = paint(counts, by);
        expect([...painted.keys()]).toEqual(counts.map(({ nis }) => nis));
        expect(sizes).toHaveLength(steps.length);
        expect(sizes.reduce((a, b) => a + b, notMentioned)).toBe(counts.length);
        expect(sizes).not.toContain(0);
      }),
    );
  });

  it('paints as not mentioned what has no initiative, and nothing else', () => {
    fc.assert(
      fc.property(rows, measure, (counts, by) => {
        const { painted, notMentioned } = paint(counts, by);
        for (const { nis, initiatives } of counts)
          expect(painted.get(nis)?.level === null).toBe(initiatives === 0);
        expect(notMentioned).toBe(counts.filter(({ initiatives }) => initiatives === 0).length);
      }),
    );
  });

  it('paints a higher measure never lighter', () => {
    fc.assert(
      fc.property(rows, measure, (counts, by) => {
        const { painted } = paint(counts, by);
        const mentioned = counts
          .filter(({ initiatives }) => initiatives > 0)
          .sort((a, b) => measured(a, by) - measured(b, by));
        const levels = mentioned.map(({ nis }) => painted.get(nis)?.level ?? 0);
        expect(levels).toEqual([...levels].sort((a, b) => a - b));
      }),
    );
  });

  it('paints an initiative without any kind as mentioned, in the lowest class', () => {
    const bare = { nis: '1', initiatives: 1, kinds: 0, target_groups: 2 };
    const other = { nis: '2', initiatives: 1, kinds: 3, target_groups: 1 };
    const { painted, notMentioned, steps } = paint([bare, other], 'kinds');
    expect(notMentioned).toBe(0);
    expect(painted.get('1')).toMatchObject({ count: 1, level: steps[0]?.level });
    expect(painted.get('2')).toMatchObject({ count: 3, level: 3 });
  });

  it('has one class for mentioned or not', () => {
    fc.assert(
      fc.property(rows, (counts) => {
        const { steps } = paint(counts, 'mentioned');
        expect(steps).toEqual(
          counts.some(({ initiatives }) => initiatives > 0) ? [{ from: 1, to: 1, level: 2 }] : [],
        );
      }),
    );
  });

  it('leaves out what is out of scope', () => {
    const row = { nis: '1', initiatives: 1, kinds: 1, target_groups: 1 };
    expect(paint([row], 'initiatives').painted.has('2')).toBe(false);
    expect(paint([], 'initiatives')).toMatchObject({ steps: [], sizes: [], notMentioned: 0 });
  });
});
