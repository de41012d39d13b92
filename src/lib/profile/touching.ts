import { neighbors } from 'topojson-client';
import type { BoundaryTopology } from '../geo/boundaries';

/** The municipalities of each municipality that share a stretch of boundary with it, by NIS code. */
export function touching(topology: BoundaryTopology): ReadonlyMap<string, readonly string[]> {
  const areas = topology.objects.municipalities.geometries;
  return new Map(
    neighbors(areas).map((indexes, i) => [
      areas[i]?.id ?? '',
      indexes.flatMap((index) => areas[index]?.id ?? []),
    ]),
  );
}
