import { describe, expect, it } from 'vitest';
import { root, schematic, tileRows } from '../../../scripts/geo/fixtures.ts';
import { neighbourInDirection, type Direction, type Position } from './neighbours.ts';
import { mapShapes } from './shapes.ts';
import { tileShapes } from './tiles.ts';

const DIRECTIONS: readonly Direction[] = ['up', 'down', 'left', 'right'];

const LAYOUTS = {
  kaart: () => mapShapes(schematic()).municipalities,
  tegelkaart: () => tileShapes(tileRows(root)).tiles,
};

describe.each(Object.entries(LAYOUTS))('neighbourInDirection on the %s', (_, layout) => {
  const points = new Map<string, Position>(layout().map((item) => [item.nis, item]));

  it('never stays and never goes the other way', () => {
    for (const [nis, from] of points) {
      for (const direction of DIRECTIONS) {
        const to = points.get(neighbourInDirection(nis, direction, points) ?? '');
        if (!to) continue;
        expect(to).not.toBe(from);
        const ahead = {
          up: from.y - to.y,
          down: to.y - from.y,
          left: from.x - to.x,
          right: to.x - from.x,
        };
        expect(ahead[direction]).toBeGreaterThan(0);
      }
    }
  });

  it('reaches every municipality from every other by repeated moves', () => {
    const forward = new Map<string, string[]>();
    const backward = new Map<string, string[]>();
    for (const nis of points.keys()) {
      for (const direction of DIRECTIONS) {
        const to = neighbourInDirection(nis, direction, points);
        if (to === null) continue;
        forward.set(nis, [...(forward.get(nis) ?? []), to]);
        backward.set(to, [...(backward.get(to) ?? []), nis]);
      }
    }
    // One that reaches all and is reached by all ties everything together.
    expect(reach('11002', forward).size).toBe(points.size);
    expect(reach('11002', backward).size).toBe(points.size);
  });

  it('does not depend on the order of the points', () => {
    const reversed = new Map([...points].reverse());
    for (const nis of points.keys()) {
      for (const direction of DIRECTIONS) {
        expect(neighbourInDirection(nis, direction, reversed)).toBe(
          neighbourInDirection(nis, direction, points),
        );
      }
    }
  });
});

it('has no neighbour for an unknown municipality or beyond the edge', () => {
  const points = new Map([
    ['1', { x: 0, y: 0 }],
    ['2', { x: 5, y: 1 }],
  ]);
  expect(neighbourInDirection('9', 'up', points)).toBeNull();
  expect(neighbourInDirection('1', 'left', points)).toBeNull();
  expect(neighbourInDirection('1', 'right', points)).toBe('2');
});

function reach(start: string, steps: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set([start]);
  const queue = [start];
  for (let nis = queue.pop(); nis !== undefined; nis = queue.pop()) {
    for (const next of steps.get(nis) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return seen;
}
