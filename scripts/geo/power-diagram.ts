import { weightedVoronoi } from 'd3-weighted-voronoi';
import { signedArea, type Ring } from '../../src/lib/geo/polygon.ts';
import type { Point } from '../../src/lib/geo/projection.ts';

/** A place in the plane that takes the land nearest to it; a higher weight reaches further. */
export interface Site {
  readonly point: Point;
  /** In the square of the unit of the plane. */
  readonly weight: number;
}

/** A site and its land, a convex ring. */
export interface SiteCell<S extends Site> {
  readonly site: S;
  readonly ring: Ring;
}

/** Vertices closer than this, in the unit of the plane, are one. */
const WELD = 0.003;

/**
 * The power diagram of sites: each point of the plane goes to the site for which
 * distance² − weight is smallest (Aurenhammer 1987). Vertices are rounded, and equal in all
 * cells that share them. Sites that are overshadowed by heavier ones get no cell.
 */
export function powerDiagram<S extends Site>(
  sites: readonly S[],
  extent: [[number, number], [number, number]],
): SiteCell<S>[] {
  const diagram = weightedVoronoi<S>()
    .x(({ point }) => point[0])
    .y(({ point }) => point[1])
    .weight(({ weight }) => weight)
    .extent(extent);
  const weld = welder();
  const order = new Map(sites.map((site, index) => [site, index]));
  // The library visits sites in random order; welding in ours makes every run the same.
  return diagram(sites)
    .map((cell) => ({ site: cell.site.originalObject, raw: [...cell] }))
    .sort((a, b) => (order.get(a.site) ?? 0) - (order.get(b.site) ?? 0))
    .map(({ site, raw }) => ({ site, ring: withoutRepeats(startAtLowest(raw).map(weld)) }))
    .filter(({ ring }) => Math.abs(signedArea(ring)) > 0);
}

function startAtLowest(ring: readonly [number, number][]): [number, number][] {
  const first = ring.reduce((best, point) =>
    point[0] < best[0] || (point[0] === best[0] && point[1] < best[1]) ? point : best,
  );
  const index = ring.indexOf(first);
  return [...ring.slice(index), ...ring.slice(0, index)];
}

/** Rounds points to the metre; points that come out next to each other become the first of them. */
export function welder(): (point: Point) => Point {
  const seen = new Map<string, Point>();
  const steps = (value: number) => Math.round(value / WELD);
  return (point) => {
    const [column, row] = [steps(point[0]), steps(point[1])];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const near = seen.get(`${column + dx},${row + dy}`);
        if (near) return near;
      }
    }
    const own: Point = [Math.round(point[0] * 1000) / 1000, Math.round(point[1] * 1000) / 1000];
    seen.set(`${column},${row}`, own);
    return own;
  };
}

function withoutRepeats(ring: readonly Point[]): Point[] {
  return ring.filter((point, index) => point !== ring.at(index - 1));
}
