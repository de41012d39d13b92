import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatComparison, mostCompared, parseComparison } from './codec';

const code = fc.integer({ min: 0, max: 99_999 }).map((n) => String(n).padStart(5, '0'));
const group = fc.uniqueArray(code, { maxLength: mostCompared });

describe('the comparison in an address', () => {
  it('comes back as it was written, in the same order', () => {
    fc.assert(
      fc.property(group, (codes) => {
        expect(parseComparison(formatComparison(codes))).toEqual(codes);
      }),
    );
  });

  it('is canonical: whatever is read writes to what reads the same', () => {
    const search = fc.oneof(
      fc.string(),
      fc
        .array(fc.tuple(fc.constantFrom('g', 'q'), fc.oneof(code, fc.string({ maxLength: 8 }))), {
          maxLength: 8,
        })
        .map((pairs) => new URLSearchParams(pairs).toString()),
    );
    fc.assert(
      fc.property(search, (text) => {
        const codes = parseComparison(text);
        expect(codes.length).toBeLessThanOrEqual(mostCompared);
        expect(new Set(codes).size).toBe(codes.length);
        expect(parseComparison(formatComparison(codes))).toEqual(codes);
      }),
    );
  });

  it('leaves out what is no code, what is double and what is too many', () => {
    expect(parseComparison('?g=12025&g=x&g=12025&g=123456&g=11002')).toEqual(['12025', '11002']);
    const seven = [1, 2, 3, 4, 5, 6, 7].map((n) => `g=1000${n}`).join('&');
    expect(parseComparison(seven)).toHaveLength(6);
  });

  it('is empty for none', () => {
    expect(formatComparison([])).toBe('');
    expect(parseComparison('')).toEqual([]);
  });
});
