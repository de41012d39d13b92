import { cellCentre, cellKey, cellNeighbours, corner, type Cell } from './hexagons.ts';
import type { Point } from './projection.ts';
import { VIEW } from './view-box.ts';

/** A municipality's place in the tile layout: columns of `data/municipality.csv`. */
export interface TileRow {
  readonly nis: string;
  readonly province: string;
  readonly tile_x: number;
  readonly tile_y: number;
}

/** Middle of a municipality's tile, in viewBox units. */
export interface Tile {
  readonly nis: string;
  readonly x: number;
  readonly y: number;
}

/** Everything the tile layout draws; paths are SVG path strings in viewBox units. */
export interface TileShapes {
  readonly width: number;
  readonly height: number;
  /** Path of one tile around 0,0, to be moved to the middle of each. */
  readonly hexagon: string;
  /** From the middle of a tile to a corner. */
  readonly radius: number;
  readonly tiles: readonly Tile[];
  /** Lines between tiles of different provinces. */
  readonly provinceBorders: string;
  /** Edge of all tiles, with Brussels taken as inside. */
  readonly outline: string;
  /** Middles of the tiles that stand for Brussels: the hole in the layout. */
  readonly brussels: readonly { readonly x: number; readonly y: number }[];
  /** Where the name of Brussels stands; `null` in a layout without a hole. */
  readonly brusselsPoint: { readonly x: number; readonly y: number } | null;
  /** Edge of the Brussels tiles. */
  readonly brusselsOutline: string;
}

/** Kept free around the tiles, in viewBox units. */
const MARGIN = 4;

/** Lays the tiles out in the shared viewBox: as large as fits, centred. */
export function tileShapes(rows: readonly TileRow[]): TileShapes {
  const cells = rows.map((row) => ({ ...row, column: row.tile_x, row: row.tile_y }));
  const owner = new Map(cells.map((cell) => [cellKey(cell), cell.province]));
  const brussels = enclosedCells(cells);
  for (const cell of brussels) owner.set(cellKey(cell), BRUSSELS);
  const { radius, place } = fit(cells);
  const path = (border: (own: string, other: string | undefined) => boolean) =>
    linePath(joinLines(edges([...cells, ...brussels], owner, border, radius, place)));

  return {
    ...VIEW,
    hexagon: `${linePath([[0, 1, 2, 3, 4, 5].map((i) => corner(i, radius))])}z`,
    radius: round(radius),
    tiles: cells.map((cell) => ({ nis: cell.nis, ...rounded(place(cell)) })),
    provinceBorders: path(
      (own, other) => other !== undefined && own < other && own !== BRUSSELS && other !== BRUSSELS,
    ),
    outline: path((_, other) => other === undefined),
    brussels: brussels.map((cell) => rounded(place(cell))),
    brusselsPoint: middle(brussels.map(place)),
    brusselsOutline: path((own, other) => own === BRUSSELS && other !== BRUSSELS),
  };
}

const BRUSSELS = '';

/** The empty tiles that cannot be reached from outside. */
export function enclosedCells(cells: readonly Cell[]): Cell[] {
  const taken = new Set(cells.map(cellKey));
  const columns = cells.map(({ column }) => column);
  const rows = cells.map(({ row }) => row);
  const [left, right] = [Math.min(...columns) - 1, Math.max(...columns) + 1];
  const [top, bottom] = [Math.min(...rows) - 1, Math.max(...rows) + 1];
  const outside = new Set<string>();
  const queue: Cell[] = [{ column: left, row: top }];
  for (let cell = queue.pop(); cell; cell = queue.pop()) {
    const key = cellKey(cell);
    const { column, row } = cell;
    const beyond = column < left || column > right || row < top || row > bottom;
    if (beyond || taken.has(key) || outside.has(key)) continue;
    outside.add(key);
    queue.push(...cellNeighbours(cell));
  }
  const enclosed: Cell[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const key = cellKey({ column, row });
      if (!taken.has(key) && !outside.has(key)) enclosed.push({ column, row });
    }
  }
  return enclosed;
}

function fit(cells: readonly Cell[]) {
  const centres = cells.map((cell) => cellCentre(cell, 1));
  const xs = centres.map(([x]) => x);
  const ys = centres.map(([, y]) => y);
  const [left, right] = [Math.min(...xs) - Math.sqrt(3) / 2, Math.max(...xs) + Math.sqrt(3) / 2];
  const [top, bottom] = [Math.min(...ys) - 1, Math.max(...ys) + 1];
  const radius = Math.min(
    (VIEW.width - 2 * MARGIN) / (right - left),
    (VIEW.height - 2 * MARGIN) / (bottom - top),
  );
  const place = (cell: Cell): Point => {
    const [x, y] = cellCentre(cell, radius);
    return [
      x + VIEW.width / 2 - (radius * (left + right)) / 2,
      y + VIEW.height / 2 - (radius * (top + bottom)) / 2,
    ];
  };
  return { radius, place };
}

type Line = readonly Point[];

function edges(
  cells: readonly Cell[],
  owner: ReadonlyMap<string, string>,
  border: (own: string, other: string | undefined) => boolean,
  radius: number,
  place: (cell: Cell) => Point,
): Line[] {
  return cells.flatMap((cell) => {
    const own = owner.get(cellKey(cell)) ?? BRUSSELS;
    const [x, y] = place(cell);
    return cellNeighbours(cell).flatMap((neighbour, i) => {
      if (!border(own, owner.get(cellKey(neighbour)))) return [];
      const [ax, ay] = corner(i, radius);
      const [bx, by] = corner(i + 1, radius);
      return [
        [
          [x + ax, y + ay],
          [x + bx, y + by],
        ] as const,
      ];
    });
  });
}

/** Joins edges that meet end to end into lines as long as possible. */
function joinLines(parts: readonly Line[]): Line[] {
  const key = (point: Point | undefined) => (point ? `${round(point[0])},${round(point[1])}` : '');
  const open = new Set(parts);
  const at = new Map<string, Line[]>();
  for (const part of parts) {
    for (const end of [key(part[0]), key(part[1])]) at.set(end, [...(at.get(end) ?? []), part]);
  }
  const degree = (part: Line) => Math.min(...part.map((point) => at.get(key(point))?.length ?? 0));
  const lines: Line[] = [];
  // Loose ends first, so that a line is not begun in its middle.
  for (const start of [...parts].sort((a, b) => degree(a) - degree(b))) {
    if (!open.delete(start)) continue;
    const loose = at.get(key(start[1]))?.length === 1;
    const line: Point[] = loose ? [...start].reverse() : [...start];
    for (;;) {
      const end = key(line.at(-1));
      const next = at.get(end)?.find((part) => open.has(part));
      if (!next) break;
      open.delete(next);
      const further = key(next[0]) === end ? next[1] : next[0];
      if (further) line.push(further);
    }
    lines.push(line);
  }
  return lines;
}

function linePath(lines: readonly Line[]): string {
  return lines
    .map((line) => `M${line.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`)
    .join('');
}

function middle(points: readonly Point[]) {
  if (points.length === 0) return null;
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return rounded([mean(0), mean(1)]);
}

function rounded([x, y]: Point) {
  return { x: round(x), y: round(y) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
