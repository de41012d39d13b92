import { describe, expect, it } from 'vitest';
import { centroid, clearance, contains, labelPoint, polygonArea, signedArea } from './polygon.ts';
import type { Point } from './projection.ts';

const SQUARE: Point[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];
const HOLE: Point[] = [
  [4, 4],
  [6, 4],
  [6, 6],
  [4, 6],
];
/** A thin horseshoe, whose centre of gravity is in the gap. */
const HORSESHOE: Point[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [8, 10],
  [8, 2],
  [2, 2],
  [2, 10],
  [0, 10],
];

describe('polygons', () => {
  it('have an area that changes sign with the direction, and without the holes', () => {
    expect(signedArea(SQUARE)).toBe(100);
    expect(signedArea([...SQUARE].reverse())).toBe(-100);
    expect(polygonArea([SQUARE, HOLE])).toBe(96);
  });

  it('contain what is inside and not in a hole', () => {
    expect(contains([SQUARE, HOLE], [1, 1])).toBe(true);
    expect(contains([SQUARE, HOLE], [5, 5])).toBe(false);
    expect(contains([SQUARE, HOLE], [11, 5])).toBe(false);
  });

  it('know the room around a point', () => {
    expect(clearance([SQUARE], [3, 5])).toBe(3);
    expect(clearance([SQUARE], [12, 5])).toBe(-2);
  });

  it('have the same centre of gravity whether or not the ring repeats its start', () => {
    expect(centroid(SQUARE)).toEqual([5, 5]);
    expect(centroid([...SQUARE, [0, 0]])).toEqual([5, 5]);
  });

  it('carry their label in the middle, or where there is room when the middle is outside', () => {
    expect(labelPoint([SQUARE], 0.1)).toEqual([5, 5]);
    expect(contains([HORSESHOE], centroid(HORSESHOE))).toBe(false);
    expect(clearance([HORSESHOE], labelPoint([HORSESHOE], 0.1))).toBeGreaterThan(0.9);
  });
});
