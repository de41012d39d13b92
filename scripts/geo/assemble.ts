import type { Feature, FeatureCollection, MultiPolygon as GeoMultiPolygon } from 'geojson';
import { merge, quantize } from 'topojson-client';
import { topology as toTopology } from 'topojson-server';
import { presimplify, simplify, type Triangle } from 'topojson-simplify';
import type { MultiPolygon, Objects, Polygon, Topology } from 'topojson-specification';
import type {
  AreaProperties,
  BoundaryMetadata,
  BoundaryTopology,
} from '../../src/lib/geo/boundaries.ts';
import { asRing, contains, signedArea } from '../../src/lib/geo/polygon.ts';
import { EARTH_RADIUS_KM } from '../../src/lib/geo/projection.ts';
import type { GeoFacts } from './facts.ts';

/** A piece of a source topology. */
export type Piece = Polygon | MultiPolygon;

/** What a source gives: a topology, and which of its pieces make up each municipality. */
export interface Pieces {
  readonly topology: Topology;
  readonly municipalities: ReadonlyMap<string, readonly Piece[]>;
  /** The pieces of Brussels; without any, Brussels is the hole that Flanders leaves around it. */
  readonly brussels: readonly Piece[];
}

/** A point in the middle of the Brussels-Capital Region. */
const BRUSSELS: readonly [number, number] = [4.36, 50.845];

/** Steps across the width of Flanders: 12 m, a fifth of a pixel at the deepest zoom. */
const QUANTIZATION = 2e4;

/** Detail below this area (in km²) is left out of the file: 20 m across a bend of 50 m. */
const LEAST_DETAIL_KM2 = 0.0005;

/**
 * Puts the boundary file together: dissolves the pieces into municipalities, provinces and
 * Brussels that share their arcs, leaves out invisible detail and rounds.
 */
export function assembleBoundaries(
  pieces: Pieces,
  facts: GeoFacts,
  metadata: BoundaryMetadata,
): BoundaryTopology {
  const dissolve = (parts: readonly Piece[]) => merge(pieces.topology, [...parts]);
  const piecesOf = (nis: string) => pieces.municipalities.get(nis) ?? [];
  const provinces = [...new Set(facts.municipalities.map(({ province }) => province))].sort();

  const municipalities = collection(
    facts.municipalities.map(({ nis, name }) => area(nis, name, dissolve(piecesOf(nis)))),
  );
  const provinceAreas = collection(
    provinces.map((province) => {
      const members = facts.municipalities.filter((row) => row.province === province);
      return area(province, province, dissolve(members.flatMap(({ nis }) => piecesOf(nis))));
    }),
  );
  const brusselsShape =
    pieces.brussels.length > 0
      ? dissolve(pieces.brussels)
      : holeAround(BRUSSELS, dissolve(facts.municipalities.flatMap(({ nis }) => piecesOf(nis))));
  const brussels = area('04000', 'Brussels Hoofdstedelijk Gewest', brusselsShape);

  const shared = toTopology({
    municipalities,
    provinces: provinceAreas,
    brussels,
  }) as Topology<Objects>;
  const simplified = simplify(presimplify(shared, squareKilometres), LEAST_DETAIL_KM2);
  // The types of topojson do not follow the objects through; their names and ids are set above.
  const result = quantize(simplified, QUANTIZATION) as unknown as BoundaryTopology;
  return { ...result, metadata };
}

function area(
  id: string,
  name: string,
  geometry: GeoMultiPolygon,
): Feature<GeoMultiPolygon, AreaProperties> {
  return { type: 'Feature', id, properties: { name }, geometry };
}

function collection(
  features: Feature<GeoMultiPolygon, AreaProperties>[],
): FeatureCollection<GeoMultiPolygon, AreaProperties> {
  return { type: 'FeatureCollection', features };
}

function holeAround(point: readonly [number, number], shape: GeoMultiPolygon): GeoMultiPolygon {
  const holes = shape.coordinates.flatMap(([, ...inner]) => inner);
  const hole = holes.find((ring) => contains([asRing(ring)], point));
  if (!hole)
    throw new Error(
      'Flanders leaves no hole for Brussels: municipalities overlap or are open there',
    );
  return { type: 'MultiPolygon', coordinates: [[hole]] };
}

function squareKilometres(triangle: Triangle): number {
  const degree = (Math.PI / 180) * EARTH_RADIUS_KM;
  const squash = Math.cos((triangle[1][1] * Math.PI) / 180);
  return Math.abs(signedArea(triangle)) * degree * degree * squash;
}
