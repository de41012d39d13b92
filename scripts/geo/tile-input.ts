import { join } from 'node:path';
import { merge, neighbors } from 'topojson-client';
import { asRing } from '../../src/lib/geo/polygon.ts';
import { projectKm } from '../../src/lib/geo/projection.ts';
import { readGeoFacts } from './facts.ts';
import { cachedSchematicBoundaries } from './schematic-cache.ts';
import type { LayoutInput } from './tile-layout.ts';

/** Voeren lies apart from the rest of Flanders. */
export const APART: readonly string[] = ['73109'];

/**
 * What the tile layout is made from: the centres in `data/municipality.csv`, and the neighbours
 * and the land of the schematic map, which is the same everywhere.
 *
 * @param root the folder of the project
 */
export function layoutInput(root: string): LayoutInput {
  const facts = readGeoFacts(join(root, 'data'));
  const boundaries = cachedSchematicBoundaries(root);
  const { municipalities, brussels } = boundaries.objects;
  const areas = municipalities.geometries;
  const land = merge(boundaries, [...areas, brussels]).coordinates;
  return {
    municipalities: facts.municipalities.map(({ nis, province, lon, lat }) => ({
      nis,
      province,
      point: projectKm(lon, lat),
    })),
    neighbours: neighbors(areas).flatMap((others, i) =>
      others.filter((j) => j > i).map((j) => [areas[i]?.id ?? '', areas[j]?.id ?? ''] as const),
    ),
    land: land.map((polygon) =>
      polygon.map((ring) => asRing(ring).map(([lon, lat]) => projectKm(lon, lat))),
    ),
    brussels: projectKm(4.36, 50.845),
    apart: APART,
  };
}
