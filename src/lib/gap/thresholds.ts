import { median } from 'd3-array';
import { cut, type Cut } from './cut';
import type { GapRow, Indicator } from './gap-answer';
import { formatThreshold } from './gap-codec';
import type { Threshold } from './gap-view';

/** What the sentence offers beside a value of one's own. */
export const offeredThresholds: readonly Threshold[] = [
  { kind: 'fifth', value: 1 },
  { kind: 'fifth', value: 2 },
  { kind: 'top', value: 5 },
  { kind: 'top', value: 10 },
  { kind: 'top', value: 25 },
  { kind: 'top', value: 50 },
];

/** Thresholds from strict to wide; the highest fifth is the highest 20 percent. */
const ladder: readonly Threshold[] = [
  { kind: 'top', value: 5 },
  { kind: 'top', value: 10 },
  { kind: 'fifth', value: 1 },
  { kind: 'top', value: 25 },
  { kind: 'top', value: 33 },
  { kind: 'top', value: 50 },
];

export type Rung = {
  readonly threshold: Threshold;
  readonly cut: Cut;
  readonly isPresent: boolean;
};

/** How the gaps change with the threshold: the ladder with the present one in its place. */
export function rungs(
  rows: readonly GapRow[],
  present: Threshold,
  moreNeedWhen: Indicator['more_need_when'],
): readonly Rung[] {
  const isPresent = (one: Threshold) => formatThreshold(one) === formatThreshold(present);
  return (ladder.some(isPresent) ? ladder : [...ladder, present])
    .map((threshold) => ({
      threshold,
      cut: cut(rows, threshold, moreNeedWhen),
      isPresent: isPresent(threshold),
    }))
    .toSorted((a, b) => a.cut.municipalities - b.cut.municipalities);
}

export type Spread = {
  readonly min: number;
  readonly max: number;
  readonly median: number;
  readonly missing: number;
};

/** The range of the figures; null when there is none. */
export function spreadOf(rows: readonly GapRow[]): Spread | null {
  const values = rows.flatMap(({ value }) => value ?? []);
  const middle = median(values);
  return middle === undefined
    ? null
    : {
        min: Math.min(...values),
        max: Math.max(...values),
        median: middle,
        missing: rows.length - values.length,
      };
}
