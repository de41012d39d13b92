import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barAt, drawnHeight, rowsInSight, topAfter, topToShow, type Extent } from './scroll';

const extent: fc.Arbitrary<Extent> = fc.record({
  rows: fc.integer({ min: 1, max: 1_000_000 }),
  rowHeight: fc.integer({ min: 20, max: 60 }),
  viewport: fc.integer({ min: 100, max: 1200 }),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });
const most = ({ rows, rowHeight, viewport }: Extent) => Math.max(0, rows * rowHeight - viewport);
const bar = (list: Extent) => Math.max(0, drawnHeight(list) - list.viewport);

describe('a list that is scrolled through', () => {
  it('is never drawn higher than a browser can', () => {
    fc.assert(
      fc.property(extent, (list) => {
        expect(drawnHeight(list)).toBeLessThanOrEqual(8_000_000);
      }),
    );
  });

  it('shows its first row at the start of the bar and its last at the end', () => {
    fc.assert(
      fc.property(extent, share, (list, from) => {
        const start = topAfter(list, from * most(list), from * bar(list), 0);
        expect(rowsInSight(list, start).first).toBe(0);
        const end = topAfter(list, from * most(list), from * bar(list), bar(list));
        expect(rowsInSight(list, end).last).toBe(list.rows - 1);
      }),
    );
  });

  it('moves with the wheel by as much as the wheel, however long it is', () => {
    const list: Extent = { rows: 1_000_000, rowHeight: 30, viewport: 600 };
    expect(topAfter(list, 3_000_000, 800_000, 800_100)).toBe(3_000_100);
    expect(topAfter(list, 3_000_000, 800_000, 799_900)).toBe(2_999_900);
  });

  it('puts the bar where the rows are', () => {
    fc.assert(
      fc.property(extent, share, (list, at) => {
        const top = at * most(list);
        const placed = barAt(list, top);
        expect(placed).toBeGreaterThanOrEqual(0);
        expect(placed).toBeLessThanOrEqual(bar(list) + 1e-6);
        expect(topAfter(list, top, placed, placed)).toBeCloseTo(top, 0);
      }),
    );
  });

  it('shows whole any row that is asked for', () => {
    fc.assert(
      fc.property(extent, share, share, (list, at, wanted) => {
        fc.pre(list.viewport >= list.rowHeight);
        const row = Math.floor(wanted * (list.rows - 1));
        const top = topToShow(list, at * most(list), row);
        expect(row * list.rowHeight).toBeGreaterThanOrEqual(top);
        expect((row + 1) * list.rowHeight).toBeLessThanOrEqual(top + list.viewport);
      }),
    );
  });
});
