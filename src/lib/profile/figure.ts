import { group } from 'd3-array';
import { getLocale } from '$lib/paraglide/runtime';
import { m } from '$lib/paraglide/messages';
import { formatFixed, formatNumber, inLocale } from '../i18n/locale';
import { ordinal } from '../i18n/ordinal';
import type { Indicator } from '../queries/need.sql';
import type { Figure } from '../queries/profile.sql';

/** An indicator in the language of the page. */
export type LocalIndicator = {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: Indicator['kind'];
  readonly decimals: number;
  readonly more_need_when: Indicator['more_need_when'];
  /** Who is counted, where there are counts. */
  readonly people: string | null;
  readonly year: number;
  readonly yearMeaning: string;
  readonly source: string;
  readonly licence: string;
  readonly note: string | null;
};

export const localIndicator = (row: Indicator): LocalIndicator => ({
  id: row.indicator_id,
  label: inLocale(row.label_nl, row.label_en),
  unit: inLocale(row.unit_nl, row.unit_en),
  kind: row.kind,
  decimals: row.decimals,
  more_need_when: row.more_need_when,
  people: row.people_nl && row.people_en && inLocale(row.people_nl, row.people_en),
  year: row.year,
  yearMeaning: inLocale(row.year_meaning_nl, row.year_meaning_en),
  source: inLocale(row.source_nl, row.source_en),
  licence: row.licence,
  note: row.note_nl && row.note_en && inLocale(row.note_nl, row.note_en),
});

/** Indicators that share a source and a licence, with the caveats of all of them. */
export type IndicatorSource = {
  readonly source: string;
  readonly licence: string;
  readonly indicators: readonly Pick<LocalIndicator, 'id' | 'label' | 'year' | 'yearMeaning'>[];
  readonly notes: readonly string[];
};

/** Where indicators come from, in their order. */
export const indicatorSources = (indicators: readonly LocalIndicator[]): IndicatorSource[] =>
  [...group(indicators, ({ source, licence }) => `${source}\n${licence}`).values()].map((from) => ({
    source: from[0]?.source ?? '',
    licence: from[0]?.licence ?? '',
    indicators: from.map(({ id, label, year, yearMeaning }) => ({ id, label, year, yearMeaning })),
    notes: [...new Set(from.flatMap(({ note }) => note ?? []))],
  }));

/** A figure with what it needs to be read: `24,6 %`, `913 personen`. */
export function formatFigure(
  value: number,
  { unit, decimals }: Pick<LocalIndicator, 'unit' | 'decimals'>,
): string {
  const number = formatFixed(value, decimals);
  return unit === '%' && getLocale() === 'en' ? `${number}%` : `${number}\u00a0${unit}`;
}

/**
 * Where a figure stands among all, counted from the nearest end: `12de hoogste van 285`. Equal figures
 * share a rank and say so.
 *
 * @returns null where there is no figure.
 */
export function rankText({
  highest,
  lowest,
  equal,
  known,
}: Pick<Figure, 'highest' | 'lowest' | 'equal' | 'known'>): string | null {
  if (highest === null || lowest === null) return null;
  const fromAbove = highest <= lowest;
  const rank = fromAbove ? highest : lowest;
  const count = formatNumber(known);
  const text =
    rank === 1
      ? (fromAbove ? m.rank_highest_first : m.rank_lowest_first)({ count })
      : (fromAbove ? m.rank_highest : m.rank_lowest)({ rank: ordinal(rank), count });
  return (equal ?? 1) > 1 ? m.rank_shared({ rank: text }) : text;
}

/** Why there is no figure; null where there is one. */
export const absenceNote = ({ value, note_nl, note_en }: Figure): string | null =>
  value === null ? noteOf({ note_nl, note_en }) : null;

/** What a reader must know of a figure that is of other boundaries than today's; null where nothing. */
export const boundariesNote = ({ value, boundaries, note_nl, note_en }: Figure): string | null =>
  value !== null && boundaries !== 'current'
    ? m.figure_other_boundaries({ note: noteOf({ note_nl, note_en }) })
    : null;

const noteOf = ({ note_nl, note_en }: Pick<Figure, 'note_nl' | 'note_en'>): string =>
  inLocale(note_nl ?? '', note_en ?? '') || m.figure_no_reason();

/** The people behind a figure, and those they are a share of, where both or one are known. */
export function peopleText(
  { people, base, value }: Pick<Figure, 'people' | 'base' | 'value'>,
  indicator: Pick<LocalIndicator, 'people' | 'kind'>,
): string | null {
  if (people === null || value === null || indicator.people === null) return null;
  if (indicator.kind === 'count') return null;
  const inputs = { people: formatNumber(people), who: indicator.people };
  return base === null
    ? m.figure_people(inputs)
    : m.figure_people_of({ ...inputs, base: formatNumber(base) });
}
