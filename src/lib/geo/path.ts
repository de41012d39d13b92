import type { Point } from './projection.ts';

/** Coordinates are rounded to this part of a viewBox unit: a pixel and a half at three times zoom. */
export const GRID = 0.5;

/** Rounds a point to the drawing grid; in grid steps, so both are whole numbers. */
export function toGrid([x, y]: Point): Point {
  return [Math.round(x / GRID), Math.round(y / GRID)];
}

/**
 * Rings or lines, in whole grid steps, as a compact SVG path: one absolute start, then relative
 * steps. Points that coincide after rounding are dropped.
 *
 * @param close whether each line is a ring to be closed
 */
export function compactPath(lines: readonly (readonly Point[])[], close: boolean): string {
  let path = '';
  let [penX, penY] = [0, 0];
  for (const line of lines) {
    const [start, ...rest] = line;
    if (!start) continue;
    path += `m${pair(start[0] - penX, start[1] - penY)}`;
    let [x, y] = start;
    for (const [nextX, nextY] of rest) {
      if (nextX === x && nextY === y) continue;
      path += separated(pair(nextX - x, nextY - y));
      [x, y] = [nextX, nextY];
    }
    if (close) path += 'z';
    [penX, penY] = close ? start : [x, y];
  }
  return path;
}

function pair(dx: number, dy: number): string {
  return decimal(dx) + separated(decimal(dy));
}

/** A minus sign or a point after a whole number needs no space before it. */
function separated(text: string): string {
  return text.startsWith('-') ? text : ` ${text}`;
}

function decimal(steps: number): string {
  const value = Math.round(steps * GRID * 10) / 10;
  return String(value).replace(/^(-?)0\./, '$1.');
}
