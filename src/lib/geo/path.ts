import type { Point } from './projection.ts';

/**
 * Rounds a point to whole steps of a grid.
 *
 * @param step in viewBox units.
 */
export function toGrid([x, y]: Point, step = 1): Point {
  return [Math.round(x / step), Math.round(y / step)];
}

/**
 * Rings or lines of whole steps of a grid as a compact SVG path: one absolute start, then relative
 * steps. Points that coincide after rounding are dropped.
 *
 * @param close whether each line is a ring to be closed
 * @param step of the grid, in viewBox units
 */
export function compactPath(
  lines: readonly (readonly Point[])[],
  close: boolean,
  step = 1,
): string {
  const pair = (dx: number, dy: number) => inUnits(dx, step) + separated(inUnits(dy, step));
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

/** Two decimals are a pixel at the closest. */
const inUnits = (steps: number, step: number): string => String(Number((steps * step).toFixed(2)));

/** A minus sign after a number needs no space before it. */
function separated(text: string): string {
  return text.startsWith('-') ? text : ` ${text}`;
}
