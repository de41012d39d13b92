import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hasOfficialFile, official, schematic } from '../../../scripts/geo/fixtures.ts';
import type { BoundaryTopology } from './boundaries.ts';
import { CITY_LABELS, LABEL_SIZE } from './labels.ts';
import { contains } from './polygon.ts';
import type { Point } from './projection.ts';
import { VIEW } from './view-box.ts';
import { closeUp, mapShapes } from './shapes.ts';

/** All areas together, compressed: what the map may add to a page. */
const BUDGET_BYTES = 8_000;

const GRADES: [string, boolean, () => BoundaryTopology][] = [
  ['schematic', true, schematic],
  ['official', hasOfficialFile, official],
];

for (const [grade, present, make] of GRADES) {
  describe.skipIf(!present)(`mapShapes of the ${grade} boundaries`, () => {
    const boundaries = present ? make() : undefined;
    const shapes = boundaries && mapShapes(boundaries);
    const municipalities = shapes?.municipalities ?? [];

    it('draws 285 municipalities inside the viewBox', () => {
      expect(new Set(municipalities.map(({ nis }) => nis)).size).toBe(285);
      for (const { d } of municipalities) {
        for (const [x, y] of rings(d).flat()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(VIEW.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(VIEW.height);
        }
      }
    });

    it('draws more of every municipality for a close-up, in the same place', () => {
      const close = boundaries ? mapShapes(boundaries, closeUp).municipalities : [];
      expect(close.map(({ nis }) => nis)).toEqual(municipalities.map(({ nis }) => nis));
      for (const [i, { nis, d, x, y }] of close.entries()) {
        const far = municipalities[i];
        expect(rings(d).flat().length, nis).toBeGreaterThanOrEqual(
          rings(far?.d ?? '').flat().length,
        );
        expect(Math.hypot(x - (far?.x ?? NaN), y - (far?.y ?? NaN)), nis).toBeLessThan(20);
      }
    });

    it('stays within the size budget', () => {
      const size = gzipSync(municipalities.map(({ d }) => d).join('\n')).length;
      expect(size).toBeLessThanOrEqual(BUDGET_BYTES);
    });

    it('puts the point of every municipality in its drawn area', () => {
      const outside = municipalities.filter(({ d, x, y }) => !contains(rings(d), [x, y]));
      expect(outside).toEqual([]);
    });

    it('draws borders, provinces, outline and Brussels', () => {
      expect(shapes?.borders).toMatch(/^m/);
      expect(shapes?.provinceBorders).toMatch(/^m/);
      expect(shapes?.outline).toMatch(/^m/);
      const { x = 0, y = 0 } = shapes?.brusselsPoint ?? {};
      expect(contains(rings(shapes?.brussels ?? ''), [x, y])).toBe(true);
    });

    it('leaves room between the labels of cities', () => {
      const boxes = CITY_LABELS.map(({ nis, dx, dy, anchor }) => {
        const { x = NaN, y = NaN } = municipalities.find((item) => item.nis === nis) ?? {};
        const area = boundaries?.objects.municipalities.geometries.find(({ id }) => id === nis);
        const width = (area?.properties?.name.length ?? NaN) * LABEL_SIZE * 0.5;
        const left = { start: 0, middle: width / 2, end: width }[anchor];
        return { left: x + dx - left, right: x + dx - left + width, bottom: y + dy };
      });
      boxes.forEach((a, i) => {
        for (const b of boxes.slice(i + 1)) {
          const beside = a.right < b.left || b.right < a.left;
          expect(beside || Math.abs(a.bottom - b.bottom) > LABEL_SIZE).toBe(true);
        }
      });
    });
  });
}

/** Reads a compact path back into rings. */
function rings(path: string): Point[][] {
  let [penX, penY] = [0, 0];
  return path
    .split('m')
    .filter((part) => part !== '')
    .map((part) => {
      const numbers = (part.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
      const ring: Point[] = [];
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        penX += numbers[i] ?? NaN;
        penY += numbers[i + 1] ?? NaN;
        ring.push([penX, penY]);
      }
      [penX, penY] = ring[0] ?? [0, 0];
      return ring;
    });
}
