import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { inLocale } from '../i18n/locale';

const text = v.pipe(v.string(), v.nonEmpty());
const Changes = v.pipe(
  v.array(v.strictObject({ date: v.pipe(v.string(), v.isoDate()), nl: text, en: text })),
  v.nonEmpty(),
  v.check(
    (changes) => changes.every(({ date }, i) => i === 0 || date <= (changes[i - 1]?.date ?? date)),
    'the latest change comes first',
  ),
);

/** A change of the data; `date` as ISO 8601. */
export type Change = { readonly date: string; readonly text: string };

/**
 * What changed in the data, in the language of the request, the latest first.
 *
 * @throws ValiError when `data/changelog.json` is not well formed.
 */
export const dataChanges = (): Change[] =>
  v
    .parse(Changes, JSON.parse(readFileSync('data/changelog.json', 'utf8')))
    .map(({ date, nl, en }) => ({ date, text: inLocale(nl, en) }));
