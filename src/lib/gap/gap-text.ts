import { m } from '$lib/paraglide/messages';
import type { Lookup } from '../atlas/lookup';
import { place, what } from '../headline/headline';
import { formatFixed, formatNumber, inSentence } from '../i18n/locale';
import { formatFigure } from '../profile/figure';
import type { View } from '../state/view';
import type { GapRow, Indicator } from './gap-answer';
import type { Threshold } from './gap-view';
import type { NeedClass } from './need-class';

/** The need in the middle of a sentence. */
export const needText = ({ label }: Indicator): string => inSentence(label);

/** What is looked for, as the end of a sentence: "voor anderstalige ouders". */
export const targetText = (target: View, lookup: Lookup): string =>
  what(target, lookup) || m.gap_target_any();

/** Where a measure of need comes from. */
export const sourceOf = (indicator: Indicator): string =>
  `${indicator.label}: ${m.gap_source({
    source: indicator.source,
    year: String(indicator.year),
    meaning: indicator.yearMeaning,
    licence: indicator.licence,
  })}`;

/** The range of the figures in a third of the municipalities; a dash when it holds none. */
export function thirdRange(
  classes: Record<NeedClass, readonly GapRow[]>,
  level: 1 | 2 | 3,
  indicator: Indicator,
): string {
  const values = [...classes[`need-${level}`], ...classes[`met-${level}`]].flatMap(
    ({ value }) => value ?? [],
  );
  return values.length === 0 ? '–' : rangeText(Math.min(...values), Math.max(...values), indicator);
}

/** Where the high side of a threshold begins, in words; a value is written by {@link thresholdText}. */
export function cutText({ kind, value }: Threshold, { more_need_when }: Indicator): string {
  const isLow = more_need_when === 'lower';
  const count = formatNumber(value);
  if (kind === 'value') return isLow ? m.gap_at_most() : m.gap_at_least();
  if (kind === 'top') return isLow ? m.gap_top_low({ count }) : m.gap_top_high({ count });
  if (value === 1) return isLow ? m.gap_fifth_low() : m.gap_fifth_high();
  return isLow ? m.gap_fifths_low({ count }) : m.gap_fifths_high({ count });
}

/** A threshold on its own: "het hoogste vijfde", "minstens 35 %". */
export const thresholdText = (threshold: Threshold, indicator: Indicator): string =>
  threshold.kind === 'value'
    ? `${cutText(threshold, indicator)} ${formatFigure(threshold.value, indicator)}`
    : cutText(threshold, indicator);

/** Whether the unit stands after a value in the sentence; a count and its label name it themselves. */
export const saysUnit = ({ unit, kind }: Indicator): boolean => unit === '%' || kind === 'amount';

/** The words of the question around its choices. */
export function questionParts(target: View, { kind }: Threshold) {
  const where = place(target);
  if (kind === 'value') return { before: m.gap_q_with({ place: where }), between: '' };
  return {
    before: where === '' ? m.gap_q_in() : m.gap_q_in_place({ place: where }),
    between: m.gap_q_of(),
  };
}

/** What is asked for as one sentence, as the controls spell it. */
export function questionText(
  target: View,
  threshold: Threshold,
  indicator: Indicator,
  lookup: Lookup,
): string {
  const { before, between } = questionParts(target, threshold);
  const value = threshold.kind === 'value' ? thresholdText(threshold, indicator) : '';
  return `${[
    before.charAt(0).toUpperCase() + before.slice(1),
    value || cutText(threshold, indicator),
    between,
    needText(indicator),
    m.gap_q_without(),
    targetText(target, lookup),
  ]
    .filter(Boolean)
    .join(' ')}.`;
}

/** Whether a municipality is mentioned, in a word. */
export const mentionText = ({ initiatives }: GapRow): string =>
  initiatives > 0 ? m.unit_mentioned() : m.legend_not_mentioned();

/** Why a municipality has no figure. */
export const statusText = (status: string): string =>
  status === 'suppressed' ? m.gap_status_suppressed() : m.gap_status_missing();

/** What is said of a municipality on the map. */
export function rowText(row: GapRow, indicator: Indicator, withFigure: number): string {
  const mention = mentionText(row);
  if (row.value === null || row.rank === null)
    return m.gap_said_none({ status: statusText(row.status), mention });
  const said = m.gap_said({
    value: formatFigure(row.value, indicator),
    rank: formatNumber(row.rank),
    count: formatNumber(withFigure),
    mention,
  });
  return hasOtherBoundaries(row) ? `${said} (${m.gap_other_boundaries()})` : said;
}

/** Whether a figure is that of a municipality as it was before it merged. */
export const hasOtherBoundaries = ({ value, boundaries }: GapRow): boolean =>
  value !== null && boundaries !== 'current';

/** From one figure to another: `18,4 – 79,9 %`. Only a percentage needs its unit in so little room. */
export function rangeText(low: number, high: number, indicator: Indicator): string {
  const number = (value: number) => formatFixed(value, indicator.decimals);
  return `${number(low)} – ${indicator.unit === '%' ? formatFigure(high, indicator) : number(high)}`;
}
