import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAfter, isIn, rangeBetween } from './grid';

const size = { rows: 1000, columns: 4, page: 20 };
const keys = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
];
const cell = fc.record({
  row: fc.integer({ min: -1, max: size.rows - 1 }),
  column: fc.integer({ min: 0, max: size.columns - 1 }),
});

describe('keys in a grid', () => {
  it('never lead out of it', () => {
    fc.assert(
      fc.property(cell, fc.constantFrom(...keys), fc.boolean(), (from, key, far) => {
        const to = cellAfter(key, far, from, size);
        expect(to?.row).toBeGreaterThanOrEqual(-1);
        expect(to?.row).toBeLessThan(size.rows);
        expect(to?.column).toBeGreaterThanOrEqual(0);
        expect(to?.column).toBeLessThan(size.columns);
      }),
    );
  });

  it.each([
    ['ArrowDown', false, { row: 6, column: 2 }],
    ['ArrowUp', false, { row: 4, column: 2 }],
    ['ArrowLeft', false, { row: 5, column: 1 }],
    ['PageDown', false, { row: 25, column: 2 }],
    ['PageUp', false, { row: 0, column: 2 }],
    ['Home', false, { row: 5, column: 0 }],
    ['End', false, { row: 5, column: 3 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 999, column: 3 }],
    ['ArrowUp', true, { row: -1, column: 2 }],
  ] as const)('%s (Ctrl: %s) leads to %j', (key, far, to) => {
    expect(cellAfter(key, far, { row: 5, column: 2 }, size)).toEqual(to);
  });

  it('that are others lead nowhere', () => {
    expect(cellAfter('a', false, { row: 0, column: 0 }, size)).toBeNull();
  });
});

describe('a selection', () => {
  it('holds both its corners, whichever comes first', () => {
    fc.assert(
      fc.property(cell, cell, (one, other) => {
        const range = rangeBetween(one, other);
        for (const corner of [one, other])
          expect(isIn({ ...corner, row: Math.max(0, corner.row) }, range)).toBe(true);
      }),
    );
  });
});
