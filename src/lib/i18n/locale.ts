import { base } from '$app/paths';
import { getLocale, type Locale } from '$lib/paraglide/runtime';
import { slugOf } from '../facts/names';

const tags: Record<Locale, string> = { nl: 'nl-BE', en: 'en-GB' };
const noBreakSpace = '\u00a0';

/** A number with the separators of the language: `1.824.000`. */
export const formatNumber = (value: number): string =>
  new Intl.NumberFormat(tags[getLocale()]).format(value);

/** A number with this many decimals: `24,6`. */
export const formatFixed = (value: number, decimals: number): string =>
  new Intl.NumberFormat(tags[getLocale()], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);

/** A number with at most this many digits that say something: `0,0123`. */
export const formatSignificant = (value: number, digits: number): string =>
  new Intl.NumberFormat(tags[getLocale()], { maximumSignificantDigits: digits }).format(value);

/** A share between 0 and 1 as a percentage with one decimal: `17,7 %`. */
export const formatShare = (share: number): string =>
  `${new Intl.NumberFormat(tags[getLocale()], { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(share * 100)}${getLocale() === 'nl' ? noBreakSpace : ''}%`;

/** An ISO date in words: `31 december 2024`. */
export const formatDate = (iso: string): string =>
  new Intl.DateTimeFormat(tags[getLocale()], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  );

/** A moment on the visitor's clock: `26 nov 2026, 14:05`. */
export const formatMoment = (milliseconds: number): string =>
  new Intl.DateTimeFormat(tags[getLocale()], { dateStyle: 'medium', timeStyle: 'short' }).format(
    milliseconds,
  );

/** `a, b en c`, with `of` when `type` is `disjunction`. */
export const formatList = (
  items: readonly string[],
  type: 'conjunction' | 'disjunction' | 'unit' = 'conjunction',
): string => new Intl.ListFormat(tags[getLocale()], { type }).format(items);

/**
 * The address of a page in a language.
 *
 * @param path starts and ends with `/`, without base path or language: `/gemeente/mechelen/`.
 */
export const href = (path: string, locale: Locale = getLocale()): string =>
  `${base}${locale === 'nl' ? '' : `/${locale}`}${path}`;

/** The address of the page of a municipality. */
export const municipalityHref = (name: string): string => href(`/gemeente/${slugOf(name)}/`);

/** Picks the label, or whatever stands in both languages, of the language of the page. */
export const inLocale = <T>(nl: T, en: T): T => (getLocale() === 'nl' ? nl : en);

/** `lang` for text that only exists in Dutch; undefined on Dutch pages, where it would say nothing. */
export const dutch = (): 'nl' | undefined => (getLocale() === 'nl' ? undefined : 'nl');

/** A label inside a sentence: its first letter small, unless the word is an abbreviation. */
export const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
