import {
  cellCentre,
  cellDistance,
  cellKey,
  cellNeighbours,
  type Cell,
} from '../../src/lib/geo/hexagons.ts';
import { contains, polygonArea, type PlanePolygon } from '../../src/lib/geo/polygon.ts';
import type { Point } from '../../src/lib/geo/projection.ts';
import { enclosedCells } from '../../src/lib/geo/tiles.ts';
import { cheapestAssignment } from './assignment.ts';

/** A municipality to place, in projected kilometres. */
export interface Placeable {
  readonly nis: string;
  readonly province: string;
  readonly point: Point;
}

/** What the layout is made from. */
export interface LayoutInput {
  readonly municipalities: readonly Placeable[];
  /** Pairs that share a border on the map. */
  readonly neighbours: readonly (readonly [string, string])[];
  /** Land of Flanders and Brussels in projected kilometres. */
  readonly land: readonly PlanePolygon[];
  /** Middle of Brussels, whose tiles stay empty. */
  readonly brussels: Point;
  /** Municipalities that stand apart from the rest, with no tile beside theirs. */
  readonly apart: readonly string[];
}

/** Tile of each municipality, columns and rows from 0. */
export type Layout = ReadonlyMap<string, Cell>;

/** How true a layout is to the map. */
export interface LayoutQuality {
  /** Share of neighbours on the map that are neighbours in the layout. */
  readonly keptNeighbours: number;
  /**
   * Mean distance in km between a municipality's centre and its tile, with tiles as large as the
   * mean municipality and the layout shifted to where it fits best.
   */
  readonly meanDisplacementKm: number;
}

/** Tiles left empty for Brussels: its share of the land, rounded up. */
const BRUSSELS_TILES = 4;

/** Weights of what the search weighs against one squared tile of displacement. */
const WEIGHTS = { lostNeighbour: 1.6, turnedNeighbour: 1, provinceEdge: 1, split: 30 };

/** What each tile beside it adds to the share of land by which a tile is chosen. */
const COMPANY = 0.03;

const SWEEPS = 10000;
/** The search runs once from each and keeps the best. */
const SEEDS = [1, 2, 3, 4];

/**
 * Places municipalities on equal hexagons: the tiles are those that cover the land best; the
 * least total squared displacement gives the first layout; annealed swaps then trade
 * displacement for kept neighbours and whole provinces. The same input gives the same layout.
 */
export function tileLayout(input: LayoutInput): Layout {
  const radius = tileRadiusKm(input);
  const grid = bestGrid(input, radius);
  const costs = input.municipalities.map(({ point }) =>
    grid.cells.map((cell) => squaredDistance(point, grid.centre(cell)) / (3 * radius * radius)),
  );
  pinApart(input, grid, costs);
  const start = cheapestAssignment(costs);
  const results = SEEDS.map((seed) => anneal(input, grid.cells, costs, start, seed));
  const final = results.reduce((a, b) => (b.burden < a.burden ? b : a)).cellOf;
  return fromZero(input, grid, final);
}

interface Grid {
  readonly cells: readonly Cell[];
  readonly centre: (cell: Cell) => Point;
}

/**
 * Tries the grid at many offsets and keeps the one whose best tiles hold most land, among those
 * that enclose Brussels and hang together.
 */
function bestGrid(input: LayoutInput, radius: number): Grid {
  const inside = landTest(input.land, radius / 4);
  const tries = 6;
  let best: { grid: Grid; covered: number } | undefined;
  for (let i = 0; i < tries; i++) {
    for (let j = 0; j < tries; j++) {
      const shift: Point = [(i / tries) * Math.sqrt(3) * radius, (j / tries) * 3 * radius];
      const candidate = gridAt(input, radius, shift, inside);
      const { cells } = candidate.grid;
      const whole =
        enclosedCells(cells).length === BRUSSELS_TILES &&
        connectedParts(cells) === 1 + input.apart.length;
      if (whole && (!best || candidate.covered > best.covered)) best = candidate;
    }
  }
  if (!best) throw new Error('No grid of tiles encloses Brussels and hangs together');
  return best.grid;
}

function gridAt(
  input: LayoutInput,
  radius: number,
  shift: Point,
  inside: (point: Point) => boolean,
): { grid: Grid; covered: number } {
  const [left, top] = corner(input.land, Math.min);
  const [right, bottom] = corner(input.land, Math.max);
  const origin: Point = [left - 3 * radius + shift[0], top - 3 * radius + shift[1]];
  const centre = (cell: Cell): Point => {
    const [x, y] = cellCentre(cell, radius);
    return [origin[0] + x, origin[1] + y];
  };
  const samples = hexagonSamples(radius);
  const all: { cell: Cell; covered: number }[] = [];
  for (let row = 0; row * 1.5 * radius < bottom - top + 6 * radius; row++) {
    for (let column = 0; column * Math.sqrt(3) * radius < right - left + 6 * radius; column++) {
      const cell = { column, row };
      const [x, y] = centre(cell);
      const hits = samples.filter(([dx, dy]) => inside([x + dx, y + dy])).length;
      if (hits > 0) all.push({ cell, covered: hits / samples.length });
    }
  }
  const nearest = (point: Point, cells: readonly Cell[]) =>
    [...cells].sort(
      (a, b) => squaredDistance(point, centre(a)) - squaredDistance(point, centre(b)),
    );
  const open = all.map(({ cell }) => cell);
  const holes = new Set(nearest(input.brussels, open).slice(0, BRUSSELS_TILES).map(cellKey));
  const apart = input.municipalities
    .filter(({ nis }) => input.apart.includes(nis))
    .flatMap(({ point }) => nearest(point, open).slice(0, 1));
  const kept = new Set(apart.map(cellKey));
  const around = new Set(apart.flatMap(cellNeighbours).map(cellKey));
  const candidates = all
    .filter(({ cell }) => !holes.has(cellKey(cell)) && !around.has(cellKey(cell)))
    .map((item) => (kept.has(cellKey(item.cell)) ? { ...item, covered: 2 } : item));
  const count = input.municipalities.length;
  const best = (score: (item: { cell: Cell; covered: number }) => number) =>
    [...candidates].sort((a, b) => score(b) - score(a)).slice(0, count);
  // A second choice prefers tiles beside others, so that none sticks out alone.
  const first = new Set(best(({ covered }) => covered).map(({ cell }) => cellKey(cell)));
  for (const key of holes) first.add(key);
  const usable = best(
    ({ cell, covered }) =>
      covered + COMPANY * cellNeighbours(cell).filter((next) => first.has(cellKey(next))).length,
  );
  const covered = usable.reduce((sum, item) => sum + item.covered, 0);
  return { grid: { cells: usable.map(({ cell }) => cell), centre }, covered };
}

/** Answers from a raster, as the question is asked a million times. */
function landTest(land: readonly PlanePolygon[], step: number): (point: Point) => boolean {
  const known = new Map<string, boolean>();
  return ([x, y]) => {
    const [column, row] = [Math.round(x / step), Math.round(y / step)];
    const key = `${column},${row}`;
    let answer = known.get(key);
    if (answer === undefined) {
      answer = land.some((polygon) => contains(polygon, [column * step, row * step]));
      known.set(key, answer);
    }
    return answer;
  };
}

function hexagonSamples(radius: number): Point[] {
  const rings = 4;
  const samples: Point[] = [];
  for (let q = -rings; q <= rings; q++) {
    for (let r = -rings; r <= rings; r++) {
      if (Math.abs(q + r) > rings) continue;
      const step = (radius * Math.sqrt(3)) / (2 * rings + 1);
      samples.push([step * (q + r / 2), ((step * Math.sqrt(3)) / 2) * r]);
    }
  }
  return samples;
}

/** Municipalities that stand apart keep their own tile, and nobody else gets it. */
function pinApart(input: LayoutInput, grid: Grid, costs: number[][]): void {
  const FORBIDDEN = 1e6;
  input.municipalities.forEach(({ nis, point }, index) => {
    if (!input.apart.includes(nis)) return;
    const distances = grid.cells.map((cell) => squaredDistance(point, grid.centre(cell)));
    const own = distances.indexOf(Math.min(...distances));
    costs.forEach((row, other) => {
      row.forEach((_, column) => {
        if ((other === index) !== (column === own) && (other === index || column === own)) {
          row[column] = FORBIDDEN;
        }
      });
    });
  });
}

/** Swaps tiles at random, worse swaps less and less often, to lower the total burden. */
function anneal(
  input: LayoutInput,
  cells: readonly Cell[],
  costs: readonly (readonly number[])[],
  start: readonly number[],
  seed: number,
): { cellOf: number[]; burden: number } {
  const size = input.municipalities.length;
  const index = new Map(input.municipalities.map(({ nis }, i) => [nis, i]));
  const cellIndex = new Map(cells.map((cell, i) => [cellKey(cell), i]));
  const around = cells.map((cell) =>
    cellNeighbours(cell).map((neighbour) => cellIndex.get(cellKey(neighbour)) ?? -1),
  );
  const steps = cells.map((from) => cells.map((to) => cellDistance(from, to)));
  const centres = cells.map((cell) => cellCentre(cell, 1));
  const partners: number[][] = Array.from({ length: size }, () => []);
  for (const [a, b] of input.neighbours) {
    const [i, j] = [index.get(a), index.get(b)];
    if (i === undefined || j === undefined) continue;
    partners[i]?.push(j);
    partners[j]?.push(i);
  }
  const bearing = input.municipalities.map(({ point: [x, y] }) =>
    input.municipalities.map(({ point: [toX, toY] }) => Math.atan2(toY - y, toX - x)),
  );
  const provinces = input.municipalities.map(({ province }) => province);

  const cellOf = [...start];
  const ownerOf = new Array<number>(cells.length).fill(-1);
  cellOf.forEach((cell, i) => (ownerOf[cell] = i));

  const burden = (i: number): number => {
    const cell = cellOf[i] ?? 0;
    let sum = costs[i]?.[cell] ?? 0;
    for (const j of partners[i] ?? []) {
      const other = cellOf[j] ?? 0;
      sum += WEIGHTS.lostNeighbour * ((steps[cell]?.[other] ?? 0) - 1);
      const [x, y] = centres[cell] ?? [0, 0];
      const [toX, toY] = centres[other] ?? [0, 0];
      const turn = Math.atan2(toY - y, toX - x) - (bearing[i]?.[j] ?? 0);
      sum += WEIGHTS.turnedNeighbour * (1 - Math.cos(turn));
    }
    let kin = 0;
    for (const neighbour of around[cell] ?? []) {
      const other = neighbour < 0 ? -1 : (ownerOf[neighbour] ?? -1);
      if (other < 0) continue;
      if (provinces[other] === provinces[i]) kin++;
      else sum += WEIGHTS.provinceEdge;
    }
    return kin === 0 ? sum + WEIGHTS.split : sum;
  };
  const swap = (a: number, b: number) => {
    const [i, j] = [ownerOf[a] ?? -1, ownerOf[b] ?? -1];
    ownerOf[a] = j;
    ownerOf[b] = i;
    cellOf[i] = b;
    cellOf[j] = a;
  };
  const involved = (a: number, b: number): number => {
    const who = new Set([ownerOf[a] ?? -1, ownerOf[b] ?? -1]);
    let sum = 0;
    for (const i of who) sum += burden(i);
    return sum;
  };

  const random = generator(seed);
  const near = steps.map((row) =>
    row.flatMap((distance, to) => (distance > 0 && distance <= 3 ? [to] : [])),
  );
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const heat = 15 * (1 - sweep / SWEEPS) ** 2 + 1e-6;
    for (let k = 0; k < size; k++) {
      const a = Math.floor(random() * cells.length);
      const choices = near[a] ?? [];
      const b = choices[Math.floor(random() * choices.length)];
      if (b === undefined) continue;
      const before = involved(a, b);
      swap(a, b);
      const gain = before - involved(a, b);
      if (gain < 0 && random() >= Math.exp(gain / heat)) swap(a, b);
    }
  }
  const total = cellOf.reduce((sum, _, i) => sum + burden(i), 0);
  return { cellOf, burden: total };
}

function fromZero(input: LayoutInput, grid: Grid, cellOf: readonly number[]): Layout {
  const chosen = cellOf.map((cell) => grid.cells[cell] ?? { column: 0, row: 0 });
  const left = Math.min(...chosen.map(({ column }) => column));
  const top = Math.min(...chosen.map(({ row }) => row));
  // Rows move by an even number, or tiles in odd rows would be shoved the other way.
  const up = top - (top % 2);
  return new Map(
    input.municipalities.map(({ nis }, i) => {
      const { column, row } = chosen[i] ?? { column: 0, row: 0 };
      return [nis, { column: column - left, row: row - up }];
    }),
  );
}

/** Measures a layout against the map it stands for. */
export function layoutQuality(input: LayoutInput, layout: Layout): LayoutQuality {
  const kept = input.neighbours.filter(([a, b]) => {
    const [from, to] = [layout.get(a), layout.get(b)];
    return from !== undefined && to !== undefined && cellDistance(from, to) === 1;
  });
  const radius = tileRadiusKm(input);
  const moves = input.municipalities.map(({ nis, point: [x, y] }): Point => {
    const [tileX, tileY] = cellCentre(layout.get(nis) ?? { column: NaN, row: NaN }, radius);
    return [tileX - x, tileY - y];
  });
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const shift: Point = [mean(moves.map(([x]) => x)), mean(moves.map(([, y]) => y))];
  return {
    keptNeighbours: kept.length / input.neighbours.length,
    meanDisplacementKm: mean(moves.map((move) => Math.sqrt(squaredDistance(move, shift)))),
  };
}

/** From the middle to a corner of a tile when all tiles together are as large as the land. */
function tileRadiusKm(input: LayoutInput): number {
  const area = input.land.reduce((sum, polygon) => sum + polygonArea(polygon), 0);
  const tiles = input.municipalities.length + BRUSSELS_TILES;
  return Math.sqrt(area / tiles / ((3 * Math.sqrt(3)) / 2));
}

/** Number of connected parts that a set of tiles falls into. */
export function connectedParts(cells: readonly Cell[]): number {
  const open = new Map(cells.map((cell) => [cellKey(cell), cell]));
  let parts = 0;
  for (const first of cells) {
    if (!open.has(cellKey(first))) continue;
    parts++;
    const queue = [first];
    for (let cell = queue.pop(); cell; cell = queue.pop()) {
      if (open.delete(cellKey(cell))) queue.push(...cellNeighbours(cell));
    }
  }
  return parts;
}

function corner(land: readonly PlanePolygon[], pick: (...values: number[]) => number): Point {
  const points = land.flatMap(([outer = []]) => outer);
  return [pick(...points.map(([x]) => x)), pick(...points.map(([, y]) => y))];
}

function squaredDistance(a: Point, b: Point): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;
}

/** Mulberry32: small, seeded, the same everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
