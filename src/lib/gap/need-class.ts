import { m } from '$lib/paraglide/messages';
import type { GapRow } from './gap-answer';

/** A cell of the legend: need in thirds, 3 the most, and whether an initiative is mentioned. */
export const needClassIds = [
  'need-1',
  'need-2',
  'need-3',
  'met-1',
  'met-2',
  'met-3',
  'none',
  'none-met',
] as const;
export type NeedClass = (typeof needClassIds)[number];

/** The class of a row. The query counts thirds from the most need down; colours count up. */
export function needClass({ third, initiatives }: GapRow): NeedClass {
  const isMentioned = initiatives > 0;
  if (third === null) return isMentioned ? 'none-met' : 'none';
  const level = (4 - third) as 1 | 2 | 3;
  return `${isMentioned ? 'met' : 'need'}-${level}`;
}

/** The municipalities of each class, in the order of the rows. */
export const byNeedClass = (rows: readonly GapRow[]): Record<NeedClass, readonly GapRow[]> =>
  Object.fromEntries(
    needClassIds.map((id) => [id, rows.filter((row) => needClass(row) === id)]),
  ) as unknown as Record<NeedClass, readonly GapRow[]>;

/** A class in words: "hoogste derde in nood, niet vermeld". */
export function needClassText(id: NeedClass): string {
  if (id === 'none' || id === 'none-met') return m.gap_legend_none();
  const [mention, level] = id.split('-');
  const thirds: Record<string, () => string> = {
    1: m.gap_third_low,
    2: m.gap_third_middle,
    3: m.gap_third_high,
  };
  return m.gap_class({
    third: thirds[level ?? '']?.() ?? '',
    mention: mention === 'met' ? m.unit_mentioned() : m.legend_not_mentioned(),
  });
}
