import type { Point } from './projection.ts';

/** Rounds a point to whole viewBox units: at most a pixel on a screen, before zooming. */
export function toGrid([x, y]: Point): Point {
  return [Math.round(x), Math.round(y)];
}

/**
 * Rings or lines of whole numbers as a compact SVG path: one absolute start, then relative
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
  return dx + separated(String(dy));
}

/** A minus sign after a number needs no space before it. */
function separated(text: string): string {
  return text.startsWith('-') ? text : ` ${text}`;
}
