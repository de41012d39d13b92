import type { Point } from './projection.ts';

/**
 * A tile by its column and row: pointy-top hexagons, odd rows shoved half a tile to the right
 * ("odd-r" in Red Blob Games' guide to hexagonal grids).
 */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** Middle of a tile, for tiles that measure `radius` from middle to corner. */
export function cellCentre({ column, row }: Cell, radius: number): Point {
  return [Math.sqrt(3) * radius * (column + (row & 1) / 2), 1.5 * radius * row];
}

/** The six tiles around one, clockwise from the right; edge `i` of the tile faces neighbour `i`. */
export function cellNeighbours({ column, row }: Cell): readonly Cell[] {
  const shove = row & 1;
  return [
    { column: column + 1, row },
    { column: column + shove, row: row + 1 },
    { column: column - 1 + shove, row: row + 1 },
    { column: column - 1, row },
    { column: column - 1 + shove, row: row - 1 },
    { column: column + shove, row: row - 1 },
  ];
}

/** Steps from one tile to another. */
export function cellDistance(from: Cell, to: Cell): number {
  const [a, b] = [axial(from), axial(to)];
  const dq = a.q - b.q;
  const dr = a.r - b.r;
  return (Math.abs(dq) + Math.abs(dr) + Math.abs(dq + dr)) / 2;
}

/** Corner `i` of a tile around its middle; edge `i` runs from corner `i` to corner `i + 1`. */
export function corner(i: number, radius: number): Point {
  const angle = (Math.PI / 3) * i - Math.PI / 6;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

/** A name for a tile that is the same for equal tiles. */
export function cellKey({ column, row }: Cell): string {
  return `${column},${row}`;
}

function axial({ column, row }: Cell) {
  return { q: column - (row - (row & 1)) / 2, r: row };
}
