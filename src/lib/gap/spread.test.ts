import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './spread';

const point = fc.record({
  x: fc.integer({ min: 0, max: 300 }),
  y: fc.integer({ min: 0, max: 100 }),
});

describe('spread', () => {
  it('leaves marks that have room', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
    ];
    expect(spread(points, 20)).toEqual(points.map(({ x, y }) => ({ x, y, cx: x, cy: y })));
  });

  it('keeps marks within bounds, also those that belong at an edge', () => {
    const bounds = { width: 300, height: 100, margin: 6 };
    fc.assert(
      fc.property(fc.array(point, { maxLength: 10 }), (points) => {
        for (const { cx, cy } of spread(points, 12, bounds)) {
          expect(cx).toBeGreaterThanOrEqual(6);
          expect(cx).toBeLessThanOrEqual(294);
          expect(cy).toBeGreaterThanOrEqual(6);
          expect(cy).toBeLessThanOrEqual(94);
        }
      }),
    );
  });

  it('keeps every two of ten marks apart, wherever they belong', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 10 }), (points) => {
        const marks = spread(points, 12, null, 400);
        expect(marks.map(({ x, y }) => ({ x, y }))).toEqual(points);
        for (const [i, one] of marks.entries())
          for (const other of marks.slice(i + 1))
            expect(Math.hypot(one.cx - other.cx, one.cy - other.cy)).toBeGreaterThan(11);
      }),
    );
  });
});
