import { getLocale } from '$lib/paraglide/runtime';
import { formatNumber } from './locale';

const english: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** Dutch ordinals end as the last part of the spoken number does: `1ste`, `12de`, `20ste`, `108ste`. */
const dutchEnding = (value: number): string => {
  const last = value % 100;
  return last === 0 || last === 1 || last === 8 || last >= 20 ? 'ste' : 'de';
};

/** A whole number above zero as an ordinal: `12de`, `12th`. */
export const ordinal = (value: number): string =>
  formatNumber(value) +
  (getLocale() === 'nl'
    ? dutchEnding(value)
    : (english[new Intl.PluralRules('en', { type: 'ordinal' }).select(value)] ?? 'th'));
