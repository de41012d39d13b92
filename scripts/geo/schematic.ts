import type { Feature, FeatureCollection, MultiPolygon as GeoMultiPolygon } from 'geojson';
import { intersection, union } from 'polyclip-ts';
import { feature } from 'topojson-client';
import { topology as toTopology } from 'topojson-server';
import type { Objects, Polygon, Topology } from 'topojson-specification';
import type { BoundaryTopology } from '../../src/lib/geo/boundaries.ts';
import { asRing, clearance, signedArea, type Ring } from '../../src/lib/geo/polygon.ts';
import { projectKm, unprojectKm, type Point } from '../../src/lib/geo/projection.ts';
import { assembleBoundaries, type Piece } from './assemble.ts';
import type { GeoFacts } from './facts.ts';
import { powerDiagram, welder, type Site, type SiteCell } from './power-diagram.ts';

/**
 * Share of a place's area that becomes its weight: 1 would make the weight the square of the
 * radius of a disc as large as the place. From 0.8 on, small municipalities would vanish but for
 * {@link withoutSwallowing}.
 */
const WEIGHT_SHARE = 0.6;

/**
 * Weight in km² of the Walloon municipalities, whose area the facts do not hold: with this the
 * map gains about as much land in the south as it loses.
 */
const OUTER_WEIGHT = 6;

/**
 * A place may outweigh a place of another municipality by this share of their squared distance:
 * at 1 the border runs through the lighter place, and Dessel would lie in Mol.
 */
const MOST_ADVANTAGE = 0.9;

/** A place that would get less land than this, in km², is overshadowed and left out. */
const LEAST_CELL_KM2 = 0.05;

/** Around every place this much, in km, is land of Belgium, whatever the coarse outline says. */
const DISC_RADIUS_KM = 1;
const DISC_CORNERS = 16;

/** Origin of the local plane, in projected km; small numbers keep the diagram exact. */
const ORIGIN: Point = projectKm(4.3592, 50.9);

interface PlaceSite extends Site {
  /** NIS code of today's municipality; `null` beyond Flanders and Brussels. */
  readonly nis: string | null;
}

type Multi = [number, number][][][];

/**
 * Schematic boundaries, drawn from the centres and areas of the sub-municipalities: a power
 * diagram, cut to the outline of Belgium, dissolved by municipality.
 *
 * @param world the topology of world-atlas with Natural Earth's countries 1:10m
 */
export function schematicBoundaries(facts: GeoFacts, world: Topology): BoundaryTopology {
  const cells = visibleCells(withoutSwallowing(placeSites(facts)));
  const land = landOfBelgium(
    world,
    cells.map(({ site }) => site),
  );
  const weld = welder();
  const features = cells.flatMap(({ site, ring }): Feature<GeoMultiPolygon>[] => {
    if (site.nis === null) return [];
    const shape = welded(cut(ring, land), weld);
    if (shape.length === 0) return [];
    const geometry: GeoMultiPolygon = { type: 'MultiPolygon', coordinates: degrees(shape) };
    return [{ type: 'Feature', properties: { nis: site.nis }, geometry }];
  });
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  const topology = toTopology({ areas: collection }, 1e6) as Topology<Objects<{ nis: string }>>;
  const pieces = piecesByNis(topology);
  const vanished = facts.municipalities.filter(({ nis }) => !pieces.has(nis));
  if (vanished.length > 0) {
    const names = vanished.map(({ nis, name }) => `${nis} ${name}`).join(', ');
    throw new Error(`No land is left for ${names}: check area_km2 in data/place.csv`);
  }
  return assembleBoundaries(
    {
      topology,
      municipalities: pieces,
      brussels: [...pieces].filter(([nis]) => nis.startsWith('21')).flatMap(([, own]) => own),
    },
    facts,
    {
      grade: 'schematic',
      source:
        'Provincies in Cijfers (data/place.csv), Statbel (data/outer_place.csv), Natural Earth 1:10m',
      year: 2025,
      licence: 'CC BY 4.0',
    },
  );
}

function placeSites(facts: GeoFacts): PlaceSite[] {
  const local = (lon: number, lat: number): Point => {
    const [x, y] = projectKm(lon, lat);
    return [x - ORIGIN[0], y - ORIGIN[1]];
  };
  return [
    ...facts.places.map(({ nis, lon, lat, areaKm2 }) => ({
      nis,
      point: local(lon, lat),
      weight: (WEIGHT_SHARE * areaKm2) / Math.PI,
    })),
    ...facts.outerPlaces.map(({ lon, lat }) => ({
      nis: null,
      point: local(lon, lat),
      weight: OUTER_WEIGHT,
    })),
  ];
}

/** Lowers the few weights that would move a border across a place of another municipality. */
function withoutSwallowing(sites: readonly PlaceSite[]): PlaceSite[] {
  const lightestFirst = [...sites].sort((a, b) => a.weight - b.weight);
  const settled: PlaceSite[] = [];
  for (const site of lightestFirst) {
    const limits = settled
      .filter(({ nis }) => nis !== site.nis)
      .map(({ point: [x, y], weight }) => {
        const squared = (x - site.point[0]) ** 2 + (y - site.point[1]) ** 2;
        return weight + MOST_ADVANTAGE * squared;
      });
    settled.push({ ...site, weight: Math.min(site.weight, ...limits) });
  }
  return settled;
}

function visibleCells(sites: readonly PlaceSite[]): SiteCell<PlaceSite>[] {
  const extent = extentOf(sites);
  const visible = powerDiagram(sites, extent)
    .filter(({ ring }) => Math.abs(signedArea(ring)) >= LEAST_CELL_KM2)
    .map(({ site }) => site);
  return powerDiagram(visible, extent);
}

function extentOf(sites: readonly Site[]): [[number, number], [number, number]] {
  const xs = sites.map(({ point }) => point[0]);
  const ys = sites.map(({ point }) => point[1]);
  const margin = 20;
  return [
    [Math.min(...xs) - margin, Math.min(...ys) - margin],
    [Math.max(...xs) + margin, Math.max(...ys) + margin],
  ];
}

/** Belgium's outline and a disc around every place that is near it or beyond. */
function landOfBelgium(world: Topology, sites: readonly PlaceSite[]): Multi {
  const outline = belgium(world);
  const discs = sites
    .filter(({ nis, point }) => nis !== null && clearance([outline], point) < DISC_RADIUS_KM)
    .map(({ point }) => disc(point));
  return union(
    [open(outline)],
    ...discs.map((ring): [number, number][][] => [open(ring)]),
  ) as Multi;
}

function belgium(world: Topology): Ring {
  const countries = world.objects['countries'];
  const belgium =
    countries?.type === 'GeometryCollection'
      ? countries.geometries.find(({ id }) => id === '056')
      : undefined;
  if (belgium?.type !== 'Polygon') throw new Error('world-atlas holds no outline of Belgium');
  const [outer = []] = feature(world, belgium as Polygon).geometry.coordinates;
  return asRing(outer).map(([lon, lat]) => {
    const [x, y] = projectKm(lon, lat);
    return [metres(x - ORIGIN[0]), metres(y - ORIGIN[1])];
  });
}

function disc([x, y]: Point): Ring {
  return Array.from({ length: DISC_CORNERS }, (_, i) => {
    const angle = (2 * Math.PI * i) / DISC_CORNERS;
    return [
      metres(x + DISC_RADIUS_KM * Math.cos(angle)),
      metres(y + DISC_RADIUS_KM * Math.sin(angle)),
    ] as const;
  });
}

/** The part of a convex cell that is land, without specks. */
function cut(cell: Ring, land: Multi): Multi {
  const near = windowed(land, cell);
  if (near.length === 0) return [];
  return (intersection([open(cell)], near) as Multi).filter(
    ([outer = []]) => Math.abs(signedArea(outer)) > 0.01,
  );
}

/** Makes corners that cells share equal, and drops edges that shrink to a point. */
function welded(shape: Multi, weld: (point: Point) => Point): Multi {
  return shape
    .map((polygon) =>
      polygon.map((ring) =>
        ring
          .slice(0, -1)
          .map(weld)
          .filter((point, index, all) => point !== all.at(index - 1))
          .map(([x, y]): [number, number] => [x, y]),
      ),
    )
    .map((polygon) => polygon.filter((ring) => ring.length > 2).map(closed))
    .filter((polygon) => polygon.length > 0);
}

function closed(ring: [number, number][]): [number, number][] {
  const [first] = ring;
  return first ? [...ring, first] : ring;
}

/** The land in a frame around a cell: cutting a small piece is a hundred times faster. */
function windowed(land: Multi, cell: Ring): Multi {
  const margin = 1;
  const xs = cell.map(([x]) => x);
  const ys = cell.map(([, y]) => y);
  const [left, right] = [Math.min(...xs) - margin, Math.max(...xs) + margin];
  const [top, bottom] = [Math.min(...ys) - margin, Math.max(...ys) + margin];
  return land
    .map((polygon) => polygon.map((ring) => clipToFrame(ring, left, top, right, bottom)))
    .filter(([outer = []]) => outer.length > 2)
    .map((polygon) => polygon.filter((ring) => ring.length > 2));
}

/** Sutherland and Hodgman 1974; edges that run along the frame lie outside the cell. */
function clipToFrame(
  ring: readonly [number, number][],
  left: number,
  top: number,
  right: number,
  bottom: number,
): [number, number][] {
  const sides = [
    { axis: 0, limit: left, sign: 1 },
    { axis: 0, limit: right, sign: -1 },
    { axis: 1, limit: top, sign: 1 },
    { axis: 1, limit: bottom, sign: -1 },
  ] as const;
  let result = [...ring];
  for (const { axis, limit, sign } of sides) {
    const input = result;
    result = [];
    let previous = input.at(-1);
    for (const point of input) {
      if (previous) {
        const inside = sign * (point[axis] - limit) >= 0;
        const wasInside = sign * (previous[axis] - limit) >= 0;
        if (inside !== wasInside) {
          const t = (limit - previous[axis]) / (point[axis] - previous[axis]);
          result.push([
            metres(previous[0] + t * (point[0] - previous[0])),
            metres(previous[1] + t * (point[1] - previous[1])),
          ]);
        }
        if (inside) result.push(point);
      }
      previous = point;
    }
  }
  return result;
}

function piecesByNis(topology: Topology<Objects<{ nis: string }>>): Map<string, Piece[]> {
  const result = new Map<string, Piece[]>();
  const areas = topology.objects['areas'];
  if (areas?.type !== 'GeometryCollection') return result;
  for (const piece of areas.geometries) {
    if (piece.type !== 'Polygon' && piece.type !== 'MultiPolygon') continue;
    const nis = piece.properties?.nis ?? '';
    const own = result.get(nis);
    if (own) own.push(piece);
    else result.set(nis, [piece]);
  }
  return result;
}

function degrees(shape: Multi): [number, number][][][] {
  return shape.map((polygon) =>
    polygon.map((ring) =>
      ring.map(([x, y]) => {
        const [lon, lat] = unprojectKm(metres(x) + ORIGIN[0], metres(y) + ORIGIN[1]);
        return [lon, lat];
      }),
    ),
  );
}

function open(ring: Ring): [number, number][] {
  return ring.map(([x, y]) => [x, y]);
}

function metres(km: number): number {
  return Math.round(km * 1000) / 1000;
}
