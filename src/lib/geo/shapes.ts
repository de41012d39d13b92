import { mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryObject } from 'topojson-specification';
import { polygonsOf, type Area, type BoundaryTopology } from './boundaries.ts';
import { compactPath, toGrid } from './path.ts';
import { asRing, labelPoint, polygonArea, signedArea, type PlanePolygon } from './polygon.ts';
import { project, type Point } from './projection.ts';
import { areasToTurn } from './turning.ts';
import { VIEW } from './view-box.ts';

/** A municipality on the map, in viewBox units. */
export interface MunicipalityShape {
  readonly nis: string;
  /** SVG path of its area. */
  readonly d: string;
  /** Where a mark for the whole municipality stands: inside its largest part. */
  readonly x: number;
  readonly y: number;
}

/** Everything the geographic layout draws; paths are SVG path strings in viewBox units. */
export interface MapShapes {
  readonly width: number;
  readonly height: number;
  readonly municipalities: readonly MunicipalityShape[];
  /** Lines between municipalities. */
  readonly borders: string;
  /** Lines between provinces. */
  readonly provinceBorders: string;
  /** Outer edge of Flanders, with Brussels taken as inside. */
  readonly outline: string;
  /** Area of the Brussels-Capital Region. */
  readonly brussels: string;
  /** Where the name of Brussels stands. */
  readonly brusselsPoint: { readonly x: number; readonly y: number };
}

/** How finely boundaries are drawn. */
export interface Detail {
  /** Bends with an area below this, in square units, are straightened. */
  readonly leastBend: number;
  /** Parts of a municipality smaller than this, in square units, are left out, but the largest. */
  readonly leastPart: number;
  /** Between two positions that a point can have, in units. */
  readonly step: number;
}

/** For the whole of Flanders: whole units are at most a pixel on a screen. */
export const overview: Detail = { leastBend: 7, leastPart: 1.5, step: 1 };

/** For whoever zooms in: nearly all that the boundary file has. */
export const closeUp: Detail = { leastBend: 0.05, leastPart: 0.01, step: 0.05 };

/** Draws the boundary file: projected, simplified along shared borders, rounded. */
export function mapShapes(topology: BoundaryTopology, detail: Detail = overview): MapShapes {
  const plane = simplify(presimplify(projected(topology)), detail.leastBend) as BoundaryTopology;
  const { municipalities, provinces, brussels } = plane.objects;
  const between = (a: GeometryObject, b: GeometryObject) => a !== b;
  const edge = (a: GeometryObject, b: GeometryObject) => a === b;
  const planeOf = (area: Area): PlanePolygon[] =>
    polygonsOf(plane, area).map((polygon) => polygon.map(asRing));
  const line = (object: GeometryObject, filter: typeof between) =>
    compactPath(
      mesh(plane, object, filter).coordinates.map((part) =>
        asRing(part).map((point) => toGrid(point, detail.step)),
      ),
      false,
      detail.step,
    );

  const toTurn = areasToTurn(plane, municipalities.geometries);

  return {
    ...VIEW,
    municipalities: municipalities.geometries.map((area, i) => {
      const polygons = planeOf(area);
      const d = areaPath(toTurn[i] ? polygons.map(turned) : polygons, detail);
      return { nis: area.id, d, ...markPoint(polygons) };
    }),
    borders: line(municipalities, between),
    provinceBorders: line(provinces, between),
    outline: line(
      { type: 'GeometryCollection', geometries: [...provinces.geometries, brussels] },
      edge,
    ),
    brussels: areaPath(planeOf(brussels), detail),
    brusselsPoint: markPoint(planeOf(brussels)),
  };
}

function projected(topology: BoundaryTopology): BoundaryTopology {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  const delta = topology.transform !== undefined;
  const arcs = topology.arcs.map((arc) => {
    let [lon, lat] = [0, 0];
    return arc.map(([x = NaN, y = NaN]) => {
      [lon, lat] = delta ? [lon + x, lat + y] : [x, y];
      return [...project(lon * scale[0] + translate[0], lat * scale[1] + translate[1])];
    });
  });
  const plane: BoundaryTopology = { ...topology, arcs };
  delete plane.transform;
  return plane;
}

const turned = (polygon: PlanePolygon): PlanePolygon => polygon.map((ring) => ring.toReversed());

function markPoint(polygons: readonly PlanePolygon[]) {
  const largest = polygons.reduce((a, b) => (polygonArea(b) > polygonArea(a) ? b : a), []);
  const [x, y] = labelPoint(largest, 0.5);
  return { x: Math.round(x), y: Math.round(y) };
}

function areaPath(polygons: readonly PlanePolygon[], { leastPart, step }: Detail): string {
  const rings = polygons
    .flat()
    .map((ring) => ring.slice(0, -1).map((point) => toGrid(point, step)));
  const size = (ring: readonly Point[]) => Math.abs(signedArea(ring)) * step ** 2;
  const largest = Math.max(...rings.map(size));
  return compactPath(
    rings.filter((ring) => size(ring) === largest || size(ring) >= leastPart),
    true,
    step,
  );
}
