import type { Point } from './projection.ts';

/** A closed ring of points; the last one may repeat the first. */
export type Ring = readonly Point[];

/** A polygon: its outer ring, then its holes. */
export type PlanePolygon = readonly Ring[];

/** The coordinates of a GeoJSON ring or line as points. */
export function asRing(coordinates: readonly (readonly number[])[]): Point[] {
  return coordinates.map(([x = NaN, y = NaN]) => [x, y]);
}

/** Area of a ring in the square of its unit, negative when it runs the other way round (shoelace). */
export function signedArea(ring: Ring): number {
  let sum = 0;
  let previous = ring.at(-1);
  for (const point of ring) {
    if (previous) sum += previous[0] * point[1] - point[0] * previous[1];
    previous = point;
  }
  return sum / 2;
}

/** Area of a polygon without its holes, in the square of its unit. */
export function polygonArea(polygon: PlanePolygon): number {
  const [outer = [], ...holes] = polygon;
  return holes.reduce(
    (area, hole) => area - Math.abs(signedArea(hole)),
    Math.abs(signedArea(outer)),
  );
}

/** Whether a point lies in a polygon and in none of its holes (even-odd rule). */
export function contains(polygon: PlanePolygon, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of polygon) {
    let previous = ring.at(-1);
    for (const point of ring) {
      if (previous && point[1] > y !== previous[1] > y) {
        const crossing =
          previous[0] + ((y - previous[1]) / (point[1] - previous[1])) * (point[0] - previous[0]);
        if (x < crossing) inside = !inside;
      }
      previous = point;
    }
  }
  return inside;
}

/** Centre of gravity of a ring; it may lie outside. */
export function centroid(ring: Ring): Point {
  const [originX, originY] = ring[0] ?? [0, 0];
  let area = 0;
  let sumX = 0;
  let sumY = 0;
  let previous = ring.at(-1);
  for (const point of ring) {
    if (previous) {
      const ax = previous[0] - originX;
      const ay = previous[1] - originY;
      const bx = point[0] - originX;
      const by = point[1] - originY;
      const cross = ax * by - bx * ay;
      area += cross;
      sumX += (ax + bx) * cross;
      sumY += (ay + by) * cross;
    }
    previous = point;
  }
  if (area === 0) return [originX, originY];
  return [originX + sumX / (3 * area), originY + sumY / (3 * area)];
}

/** Distance from a point to the nearest edge of a polygon: positive inside, negative outside. */
export function clearance(polygon: PlanePolygon, point: Point): number {
  let nearest = Infinity;
  for (const ring of polygon) {
    let previous = ring.at(-1);
    for (const next of ring) {
      if (previous) nearest = Math.min(nearest, distanceToSegment(point, previous, next));
      previous = next;
    }
  }
  return contains(polygon, point) ? nearest : -nearest;
}

/**
 * The point where a mark or a label belongs: the centre of gravity where that is well inside,
 * otherwise the point furthest from every edge, found to within `precision` by halving squares
 * (the pole of inaccessibility, after Agafonkin's polylabel).
 */
export function labelPoint(polygon: PlanePolygon, precision: number): Point {
  const outer = polygon[0] ?? [];
  const middle = centroid(outer);
  let best = { point: middle, room: clearance(polygon, middle) };
  const { minX, minY, maxX, maxY } = extent(outer);
  const width = maxX - minX;
  const height = maxY - minY;
  const size = Math.min(width, height);
  if (!(size > 0)) return middle;

  interface Square {
    readonly point: Point;
    readonly half: number;
    readonly room: number;
  }
  const square = (x: number, y: number, half: number): Square => ({
    point: [x, y],
    half,
    room: clearance(polygon, [x, y]),
  });
  const half = size / 2;
  const queue: Square[] = [];
  for (let x = minX + half; x < maxX + half; x += size) {
    for (let y = minY + half; y < maxY + half; y += size) queue.push(square(x, y, half));
  }
  const middleRoom = best.room;
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (next.room > best.room) best = { point: next.point, room: next.room };
    if (next.room + next.half * Math.SQRT2 - best.room <= precision) continue;
    const [x, y] = next.point;
    const quarter = next.half / 2;
    queue.push(
      square(x - quarter, y - quarter, quarter),
      square(x + quarter, y - quarter, quarter),
      square(x - quarter, y + quarter, quarter),
      square(x + quarter, y + quarter, quarter),
    );
  }
  return middleRoom >= best.room * 0.6 ? middle : best.point;
}

function extent(ring: Ring) {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
  }
  return { minX, minY, maxX, maxY };
}

function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
