import { quantileSorted } from 'd3-array';
import type { BreakMethod, ClassCount } from './settings';

const ascending = (a: number, b: number): number => a - b;

/** Distinct values, and how often each is there. */
function tallied(sorted: readonly number[]): { value: number; weight: number }[] {
  const found: { value: number; weight: number }[] = [];
  for (const value of sorted) {
    const last = found.at(-1);
    if (last?.value === value) last.weight += 1;
    else found.push({ value, weight: 1 });
  }
  return found;
}

/**
 * Where natural classes begin: the split of sorted values into `count` classes with the least sum of
 * squared distances to the means of the classes, found exactly by dynamic programming. Wang and Song,
 * “Ckmeans.1d.dp: Optimal k-means Clustering in One Dimension by Dynamic Programming”, The R Journal 3/2
 * (2011), https://doi.org/10.32614/RJ-2011-015; Jenks's natural breaks minimise the same sum. Takes time
 * in the square of the number of distinct values.
 *
 * @returns the lowest value of every class but the first.
 */
export function naturalBreaks(values: readonly number[], count: number): number[] {
  const points = tallied([...values].sort(ascending));
  const size = points.length;
  const classes = Math.min(count, size);
  if (classes < 2) return [];

  // Sums up to each point, of values moved to their middle so that large ones lose no digits.
  const middle = points[Math.floor(size / 2)]?.value ?? 0;
  const [weights, sums, squares] = [[0], [0], [0]];
  for (const { value, weight } of points) {
    const moved = value - middle;
    weights.push((weights.at(-1) ?? 0) + weight);
    sums.push((sums.at(-1) ?? 0) + weight * moved);
    squares.push((squares.at(-1) ?? 0) + weight * moved * moved);
  }
  const between = (list: readonly number[], from: number, to: number) =>
    (list[to] ?? 0) - (list[from] ?? 0);
  /** Sum of squared distances to the mean of points `from` up to but without `to`. */
  const cost = (from: number, to: number): number =>
    Math.max(
      0,
      between(squares, from, to) - between(sums, from, to) ** 2 / between(weights, from, to),
    );

  // best[k][to]: least cost of the first `to` points in k + 1 classes; start[k][to]: where its last begins.
  let best = points.map((_, i) => cost(0, i + 1));
  const starts: number[][] = [];
  for (let k = 1; k < classes; k += 1) {
    const next: number[] = [];
    const start: number[] = [];
    for (let to = k + 1; to <= size; to += 1) {
      let least = Infinity;
      for (let from = k; from < to; from += 1) {
        const sum = (best[from - 1] ?? Infinity) + cost(from, to);
        if (sum < least) {
          least = sum;
          start[to] = from;
        }
      }
      next[to - 1] = least;
    }
    best = next;
    starts.push(start);
  }

  const breaks: number[] = [];
  let to = size;
  for (const start of starts.toReversed()) {
    to = start[to] ?? 0;
    breaks.unshift(points[to]?.value ?? 0);
  }
  return breaks;
}

/**
 * The bounds between classes, ascending: a class holds its lower bound and not its upper one. There are
 * fewer than `count - 1` when there are too few different values.
 *
 * @param typed the bounds under `manual`.
 */
export function breaksOf(
  values: readonly number[],
  method: BreakMethod,
  count: ClassCount,
  typed: readonly number[],
): number[] {
  if (method === 'manual') return [...new Set(typed)].sort(ascending);
  if (method === 'natural') return naturalBreaks(values, count);
  const sorted = [...values].sort(ascending);
  const low = sorted[0];
  const high = sorted.at(-1);
  if (low === undefined || high === undefined || low === high) return [];
  const breaks = Array.from({ length: count - 1 }, (_, i) => {
    const share = (i + 1) / count;
    return method === 'equal' ? low + (high - low) * share : (quantileSorted(sorted, share) ?? low);
  });
  return [...new Set(breaks)].filter((bound) => bound > low);
}

/** The class of a value, from 0 for the lowest. */
export const classOf = (breaks: readonly number[], value: number): number =>
  breaks.filter((bound) => value >= bound).length;

/** Steps of the ramp of six that are as far apart as can be, equally, for a number of classes. */
const rampSteps: readonly (readonly number[])[] = [
  [],
  [4],
  [2, 5],
  [2, 4, 6],
  [2, 3, 4, 5],
  [2, 3, 4, 5, 6],
  [1, 2, 3, 4, 5, 6],
];

/** The step of the ramp, 1 to 6, that colours a class. */
export const rampStep = (index: number, classes: number): number =>
  rampSteps[classes]?.[index] ?? 6;
