import { expect, it } from 'vitest';
import { hatch } from './hatch';

/** The lines of a tile, each as the two numbers that tell where a line that leans so stands. */
const linesOf = (d: string) =>
  [...d.matchAll(/M([-\d.]+) ([-\d.]+)L([-\d.]+) ([-\d.]+)/g)].map((found) =>
    found.slice(1).map(Number),
  );

it.each(['right', 'left'] as const)(
  'lines that lean %s run on from one tile into the next',
  (lean) => {
    const { size, d } = hatch(5, lean);
    const sign = lean === 'right' ? 1 : -1;
    const places = linesOf(d).map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => {
      expect(x1 + sign * y1).toBeCloseTo(x2 + sign * y2, 2);
      return (x1 + sign * y1) / size;
    });
    expect(places).toHaveLength(3);
    for (const place of places) expect(place).toBeCloseTo(Math.round(place), 2);
    // The distance between lines of neighbouring tiles, square on the line.
    expect(size / Math.SQRT2).toBeCloseTo(5, 2);
  },
);
