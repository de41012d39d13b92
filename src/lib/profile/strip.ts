import { group } from 'd3-array';
import type { StripValue } from '../queries/profile.sql';

/** The drawing area of a strip plot; a tick is one unit wide. */
export const STRIP = { width: 480, height: 14 } as const;

/** Room for a marker at either end. */
const margin = 4;
/** Where the ticks stand: the line through their middle. */
const middle = 7;

/** Places a figure on a strip. */
export type StripScale = (value: number) => number;

/**
 * The scale of a strip: rates and amounts from the lowest to the highest figure, counts by the logarithm
 * of one more, since cities would push all others together.
 *
 * @returns whole units, so that a tick is sharp and its path short.
 */
export function stripScale(kind: string, values: readonly number[]): StripScale {
  const place = kind === 'count' ? Math.log1p : (value: number) => value;
  const [low, high] = [place(Math.min(...values)), place(Math.max(...values))];
  const room = STRIP.width - 2 * margin;
  return (value) =>
    Math.round(margin + (high === low ? room / 2 : ((place(value) - low) / (high - low)) * room));
}

/** Ticks at these places as one path, drawn with a thick stroke along the middle. */
export function ticksPath(places: readonly number[]): string {
  let pen = 0;
  let path = '';
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    path += path === '' ? `M${place} ${middle}h1` : `m${place - pen} 0h1`;
    pen = place + 1;
  }
  return path;
}

/** Up to this many municipalities in one place are told apart: the more, the darker. */
const densest = 3;

/** The ticks of all municipalities, as a path for one in a place, for two, and for three and more. */
export function stripMarkup(values: readonly number[], scale: StripScale): string {
  const counts = new Map<number, number>();
  for (const place of values.map(scale)) counts.set(place, (counts.get(place) ?? 0) + 1);
  return Array.from({ length: densest }, (_, i) => i + 1)
    .map((n) => {
      const places = [...counts].filter(([, count]) => Math.min(count, densest) === n);
      return `<path class="t${n}" d="${ticksPath(places.map(([place]) => place))}"/>`;
    })
    .join('');
}

/** What is marked on a strip: the middle of all, the middle of a province, and one figure. */
export type StripMarks = {
  readonly median: number | null;
  readonly provinceMedian: number | null;
  /** Null where the municipality has no figure. */
  readonly here: number | null;
};

/** How much of a name hangs to the left of its mark: half, and less or more where it would stick out. */
const hang = (x: number): number => Math.max(Math.min(50, 2 * x), 2 * x - 100);

/** The marks that are laid over the ticks, as HTML: they keep their form however wide the strip is. */
export function stripMarksMarkup(
  { here, median, provinceMedian }: StripMarks,
  scale: StripScale,
  name: string,
): string {
  const mark = (tag: string, value: number | null, text = '') => {
    if (value === null) return '';
    const x = (100 * (scale(value) + 0.5)) / STRIP.width;
    return `<${tag} style="--x:${x.toFixed(1)}%${text && `;--t:${hang(x).toFixed(0)}%`}">${text}</${tag.split(' ')[0] ?? tag}>`;
  };
  return [
    mark('i class="mp"', provinceMedian),
    mark('i class="mf"', median),
    mark('i class="th"', here),
    mark('b', here, name),
  ].join('');
}

/** The figures of one indicator, ready to be drawn. */
export type StripSeries = {
  readonly values: readonly StripValue[];
  readonly scale: StripScale;
  readonly ticks: string;
};

/** A series for each indicator that has a figure. */
export function stripSeries(rows: readonly StripValue[]): ReadonlyMap<string, StripSeries> {
  const grouped = group(rows, ({ indicator_id }) => indicator_id);
  return new Map(
    [...grouped].map(([id, values]) => {
      const numbers = values.map(({ value }) => value);
      const scale = stripScale(values[0]?.kind ?? 'rate', numbers);
      return [id, { values, scale, ticks: stripMarkup(numbers, scale) }];
    }),
  );
}
