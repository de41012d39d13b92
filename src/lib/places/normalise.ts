const COMBINING_MARKS = /\p{M}/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const SEPARATORS = /[\s\u2010-\u2015\u2212'’‘‛`´-]+/g;
const SAINT = /(^| )st\.?(?= )/g;
const PUBLIC_BODY = /^(?:de )?(?:stad|gemeente)(?: van)? (?=\S)/;

/**
 * Folds text to the form in which place names are compared: lower case, without accents, with
 * hyphens, apostrophes and every kind of space as one space, and `St.` written out as `sint`.
 * Nothing is taken away, so it also serves what somebody is still typing.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(SEPARATORS, ' ')
    .trim()
    .replace(/(^| )st\.(?=\S)/g, '$1st ')
    .replace(SAINT, '$1sint');
}

/**
 * The key under which a place name is looked up: {@link foldText}, and without `Stad`, `Gemeente`,
 * `Stad van` or `Gemeente van` in front.
 */
export function normaliseName(text: string): string {
  return foldText(text).replace(PUBLIC_BODY, '');
}
