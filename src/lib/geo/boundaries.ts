import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon,
  Objects,
  Polygon,
  Topology,
} from 'topojson-specification';

/** Where the boundaries come from: a published file, or our own approximation. */
export type BoundaryGrade = 'official' | 'schematic';

/** What the source line under a map says; `null` is "unknown". */
export interface BoundaryMetadata {
  readonly grade: BoundaryGrade;
  readonly source: string;
  readonly year: number | null;
  readonly licence: string | null;
}

/** Properties of every area in the boundary file. */
export interface AreaProperties {
  readonly name: string;
}

/** An area of the boundary file; its `id` is a NIS code or the name of a province. */
export type Area = (Polygon<AreaProperties> | MultiPolygon<AreaProperties>) & { id: string };

/** A layer of the boundary file. */
export interface AreaLayer extends GeometryCollection<AreaProperties> {
  geometries: Area[];
}

/**
 * The boundary file, `static/data/boundaries.topo.json`: one format for both grades, in
 * longitude and latitude (WGS84). All three layers share their arcs.
 */
export interface BoundaryTopology extends Topology<BoundaryLayers> {
  readonly metadata: BoundaryMetadata;
}

/** The layers of the boundary file. */
export interface BoundaryLayers extends Objects<AreaProperties> {
  /** The 285 municipalities of 2025; the id is the NIS code. */
  municipalities: AreaLayer;
  /** The five provinces; the id is the name. */
  provinces: AreaLayer;
  /** The Brussels-Capital Region, which is outside the databank. */
  brussels: Area;
}

/** An area as polygons: each its outer ring, then its holes, in the coordinates of the file. */
export function polygonsOf(topology: BoundaryTopology, area: Area): Position[][][] {
  return area.type === 'Polygon'
    ? [feature(topology, area).geometry.coordinates]
    : feature(topology, area).geometry.coordinates;
}
