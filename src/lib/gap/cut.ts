import type { Indicator, GapRow } from './gap-answer';
import type { Threshold } from './gap-view';

/** What lies on the side of a threshold where need is high. People are null without counts. */
export type Cut = {
  readonly municipalities: number;
  readonly without: number;
  readonly inhabitants: number;
  readonly inhabitants_without: number;
  readonly people: number | null;
  readonly people_without: number | null;
  /** The figure of the last municipality that passes; null when none does. */
  readonly last: number | null;
};

const nothing: Cut = {
  municipalities: 0,
  without: 0,
  inhabitants: 0,
  inhabitants_without: 0,
  people: null,
  people_without: null,
  last: null,
};

/** Whether a row passes, `n` being the number of municipalities with a figure. */
export function passes(
  { rank, fifth, value }: GapRow,
  { kind, value: limit }: Threshold,
  moreNeedWhen: Indicator['more_need_when'],
  n: number,
): boolean {
  if (rank === null || fifth === null || value === null) return false;
  if (kind === 'fifth') return fifth <= limit;
  if (kind === 'top') return (rank - 1) * 100 < n * limit;
  return moreNeedWhen === 'lower' ? value <= limit : value >= limit;
}

/** The rows that pass, most need first. */
export function rowsAbove(
  rows: readonly GapRow[],
  threshold: Threshold,
  moreNeedWhen: Indicator['more_need_when'],
): readonly GapRow[] {
  const n = rows.filter(({ rank }) => rank !== null).length;
  return rows.filter((row) => passes(row, threshold, moreNeedWhen, n));
}

/**
 * Reads a threshold off the rows of a gap answer. The rows add up as they go down, most need first, so
 * the last one that passes holds every sum: a change of threshold asks nothing.
 */
export function cut(
  rows: readonly GapRow[],
  threshold: Threshold,
  moreNeedWhen: Indicator['more_need_when'],
): Cut {
  const row = rowsAbove(rows, threshold, moreNeedWhen).at(-1);
  if (row === undefined) return nothing;
  return {
    municipalities: row.upto ?? 0,
    without: row.upto_without ?? 0,
    inhabitants: row.upto_inhabitants ?? 0,
    inhabitants_without: row.upto_inhabitants_without ?? 0,
    people: row.upto_people,
    people_without: row.upto_people_without,
    last: row.value,
  };
}

/** Whether a municipality is not mentioned. */
export const isGap = ({ initiatives }: GapRow): boolean => initiatives === 0;

/** The municipalities that pass and are not mentioned, most need first. */
export const gapsAbove = (
  rows: readonly GapRow[],
  threshold: Threshold,
  moreNeedWhen: Indicator['more_need_when'],
): readonly GapRow[] => rowsAbove(rows, threshold, moreNeedWhen).filter(isGap);
