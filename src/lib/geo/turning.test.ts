import { expect, it } from 'vitest';
import { hasOfficialFile, official, schematic } from '../../../scripts/geo/fixtures.ts';
import type { BoundaryTopology } from './boundaries.ts';
import { areasToTurn } from './turning.ts';

it('turns one of two neighbours that run along their border in opposite directions', () => {
  const boundaries = schematic();
  const [area] = boundaries.objects.municipalities.geometries;
  if (!area) throw new Error('no municipalities');
  const mirrored = { ...area, arcs: reversed(area.arcs) } as typeof area;
  expect(areasToTurn(boundaries, [area, mirrored])).toEqual([false, true]);
  expect(areasToTurn(boundaries, [area, area])).toEqual([false, false]);
});

it('leaves an area alone whose own parts touch', () => {
  const boundaries = schematic();
  const [area] = boundaries.objects.municipalities.geometries;
  if (area?.type !== 'MultiPolygon') throw new Error('no area of parts');
  const touching = { ...area, arcs: [...area.arcs, ...reversed(area.arcs)] } as typeof area;
  expect(areasToTurn(boundaries, [touching])).toEqual([false]);
});

for (const [grade, present, make] of [
  ['schematic', true, schematic],
  ['official', hasOfficialFile, official],
] as const) {
  it.skipIf(!present)(`has most ${grade} borders run alike`, () => {
    const boundaries = make();
    const turned = areasToTurn(boundaries, boundaries.objects.municipalities.geometries);
    expect(runningAlike(boundaries, turned)).toBeGreaterThan(0.7);
  });
}

type Arcs = readonly (number | Arcs)[];

const reversed = (arcs: Arcs): Arcs =>
  arcs.toReversed().map((arc) => (typeof arc === 'number' ? ~arc : reversed(arc)));

/** The part of the borders between municipalities that runs in the same direction in both. */
function runningAlike({ arcs, objects }: BoundaryTopology, turned: readonly boolean[]): number {
  const seen = new Map<number, boolean>();
  let [alike, all] = [0, 0];
  objects.municipalities.geometries.forEach((area, i) => {
    for (const reference of area.arcs.flat(2)) {
      const arc = reference < 0 ? ~reference : reference;
      const backwards = reference < 0 !== (turned[i] ?? false);
      const other = seen.get(arc);
      seen.set(arc, backwards);
      if (other === undefined) continue;
      const length = arcs[arc]?.length ?? 0;
      all += length;
      if (other === backwards) alike += length;
    }
  });
  return alike / all;
}
