/** The part of d3-weighted-voronoi 1.1 that the schematic map uses; the package has no types. */
declare module 'd3-weighted-voronoi' {
  export interface Cell<Site> extends Array<[number, number]> {
    site: { originalObject: Site };
  }

  export interface WeightedVoronoi<Site> {
    (sites: readonly Site[]): Cell<Site>[];
    x(accessor: (site: Site) => number): this;
    y(accessor: (site: Site) => number): this;
    weight(accessor: (site: Site) => number): this;
    extent(extent: [[number, number], [number, number]]): this;
  }

  export function weightedVoronoi<Site>(): WeightedVoronoi<Site>;
}
