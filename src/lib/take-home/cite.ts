import { formatDate } from '../i18n/locale';
import { m } from '../paraglide/messages';

/** What is cited. */
export type Work = {
  readonly title: string;
  /** Year in which the data were published. */
  readonly year: number;
  /** Hash of the content of the data. */
  readonly version: string;
  readonly address: string;
  /** What was asked; null when the data as a whole are cited. */
  readonly query: string | null;
  /** When it was read, in milliseconds since 1970; null when that is not known. */
  readonly accessed: number | null;
};

/** Who is named as the author of the data. */
export const author = 'Praktijkatlas';

/** The day here at an instant, as ISO 8601. */
function isoDay(instant: number): string {
  const day = new Date(instant);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Text of BibTeX, in which some characters have a meaning. */
const bibText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}]/g, '')
    .replace(/[&%$#_]/g, '\\$&');

/** An entry of BibTeX. */
export const bibtex = ({ title, year, version, address, query, accessed }: Work): string =>
  [
    `@misc{praktijkatlas_${version},`,
    `  author = {{${author}}},`,
    `  title = {{${bibText(title)}}},`,
    `  year = {${year}},`,
    `  version = {${version}},`,
    ...(query === null ? [] : [`  note = {${bibText(m.cite_query({ query }))}},`]),
    `  howpublished = {${bibText(m.cite_kind())}},`,
    `  url = {${address.replace(/[{}]/g, encodeURIComponent)}},`,
    ...(accessed === null ? [] : [`  urldate = {${isoDay(accessed)}},`]),
    '}',
    '',
  ].join('\n');

/** A reference in the style of APA (7th edition), in the language of the page. */
export const apa = ({ title, year, version, address, query, accessed }: Work): string =>
  [
    `${author}. (${year}). ${title} (${m.cite_version({ version })}) [${m.cite_kind()}].`,
    ...(query === null ? [] : [`${m.cite_query({ query: query.replace(/\s+/g, ' ') })}.`]),
    ...(accessed === null
      ? []
      : [m.cite_retrieved({ day: formatDate(isoDay(accessed)), address })]),
  ].join(' ');
