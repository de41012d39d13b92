import { describe, expect, it } from 'vitest';
import { cellDistance, cellNeighbours } from './hexagons.ts';
import { VIEW } from './view-box.ts';
import { enclosedCells, tileShapes, type TileRow } from './tiles.ts';

/** A flower of six tiles around a hole, one half in each province. */
const FLOWER: TileRow[] = cellNeighbours({ column: 2, row: 3 }).map(({ column, row }, i) => ({
  nis: String(10001 + i),
  province: i < 3 ? 'A' : 'B',
  tile_x: column,
  tile_y: row,
}));

describe('hexagons', () => {
  it('are one step from their neighbours and two from the next but one', () => {
    const cell = { column: 2, row: 3 };
    const ring = cellNeighbours(cell);
    expect(ring.map((other) => cellDistance(cell, other))).toEqual([1, 1, 1, 1, 1, 1]);
    const [first, , , opposite] = ring;
    expect(first && opposite && cellDistance(first, opposite)).toBe(2);
  });
});

describe('tileShapes', () => {
  const shapes = tileShapes(FLOWER);

  it('fills the viewBox and stays inside it', () => {
    const ys = shapes.tiles.map(({ y }) => y);
    const height = Math.max(...ys) - Math.min(...ys) + 2 * shapes.radius;
    expect(height).toBeLessThanOrEqual(VIEW.height);
    expect(height).toBeGreaterThan(VIEW.height - 10);
    expect((Math.max(...ys) + Math.min(...ys)) / 2).toBeCloseTo(VIEW.height / 2, 0);
  });

  it('finds Brussels as the hole in the middle', () => {
    expect(enclosedCells(FLOWER.map((row) => ({ column: row.tile_x, row: row.tile_y })))).toEqual([
      { column: 2, row: 3 },
    ]);
    expect(shapes.brussels).toHaveLength(1);
    expect(shapes.brusselsPoint).toEqual(shapes.brussels[0]);
    expect(lines(shapes.brusselsOutline)).toEqual([7]);
  });

  it('draws the border of provinces and the outer edge as joined lines', () => {
    expect(lines(shapes.provinceBorders)).toEqual([2, 2]);
    expect(lines(shapes.outline)).toEqual([19]);
  });
});

/** Number of points of each line of a path. */
function lines(path: string): number[] {
  return path
    .split('M')
    .filter((line) => line !== '')
    .map((line) => line.split('L').length);
}
