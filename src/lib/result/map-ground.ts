import { createLookup, type Lookup } from '../atlas/lookup';
import type { Database } from '../db/database';
import type { BoundaryMetadata } from '../geo/boundaries';
import type { MapShapes } from '../geo/shapes';
import { fetchBoundaries } from '../map/fetch-boundaries';
import { knownMunicipalities } from '../search/known-municipalities';
import { municipalitiesQuery } from './known-places.sql';
import type { MatchPlace } from './place-match';

/** What a map of a result stands on. */
export type MapGround = {
  readonly lookup: Lookup;
  readonly shapes: MapShapes;
  readonly boundaries: BoundaryMetadata;
  readonly match: MatchPlace;
};

let loading: Promise<MapGround> | undefined;

async function load(database: Database): Promise<MapGround> {
  const [topology, { mapShapes }, { find }, { municipalities }] = await Promise.all([
    fetchBoundaries(),
    import('../geo/shapes'),
    knownMunicipalities((question) => database.ask(question)),
    database.ask({ municipalities: municipalitiesQuery() }),
  ]);
  const shapes = mapShapes(topology);
  const points = new Map(shapes.municipalities.map(({ nis, x, y }) => [nis, { x, y }]));
  const lookup = createLookup(
    municipalities.map((row) => ({ ...row, ...(points.get(row.nis) ?? { x: 0, y: 0 }) })),
    [],
    [],
  );
  return {
    lookup,
    shapes,
    boundaries: topology.metadata,
    match: find,
  };
}

/**
 * Municipalities, boundaries and names, fetched once, when a result is first mapped: most results never
 * are, and the boundaries weigh more than the rest of the page.
 *
 * @throws Error when something cannot be fetched; the next call tries again.
 */
export function loadGround(database: Database): Promise<MapGround> {
  loading ??= load(database).catch((cause: unknown) => {
    loading = undefined;
    throw cause;
  });
  return loading;
}
