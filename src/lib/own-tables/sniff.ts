import Papa from 'papaparse';
import { fitter, type ColumnType, type Marks } from './column-type';
import { columnNames } from './names';
import { delimiters, type ReadColumn, type Reading } from './reading';

/** The beginning of a text. `isWhole` when it is all of it. */
export type Sample = { readonly text: string; readonly isWhole: boolean };

/** Says whether a value is a code of a municipality, today's or an old one. */
export type IsCode = (value: string) => boolean;

const mostRows = 2000;

/** The rows of a sample, without empty lines and without a last row that may be cut off. */
export function sampleRows({ text, isWhole }: Sample, delimiter: string, skip = 0): string[][] {
  const lines =
    skip === 0
      ? text
      : text.replace(new RegExp(`^(?:[^\\r\\n]*(?:\\r\\n|\\r|\\n)){1,${skip}}`), '');
  const { data, meta } = Papa.parse<string[]>(lines.replace(/^\ufeff/, ''), {
    delimiter,
    preview: mostRows + 1,
  });
  const isCut = !meta.truncated && !isWhole && data.length > 1;
  const rows = isCut ? data.slice(0, -1) : data.slice(0, mostRows + 1);
  const isNarrow = rows.every((row) => row.length === 1);
  const last = rows.at(-1);
  if (isNarrow) return last?.[0] === '' ? rows.slice(0, -1) : rows;
  return rows.filter((row) => row.length > 1 || row[0] !== '');
}

/** About how many rows a text of so many bytes holds, judged by its beginning. */
export const rowsExpected = ({ text }: Sample, bytes: number): number =>
  Math.round(
    (text.split(/\r\n|\r|\n/).length * bytes) / Math.max(1, new TextEncoder().encode(text).length),
  );

/** The number of columns that most rows have, the larger of equals. */
function usualWidth(rows: readonly string[][]): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { width, share: rows.length === 0 ? 0 : count / rows.length };
}

/** The delimiter that gives the most even table; the first of {@link delimiters} where none gives any. */
export function detectDelimiter(sample: Sample): string {
  const found = delimiters
    .map((delimiter) => ({ delimiter, ...usualWidth(sampleRows(sample, delimiter)) }))
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.share - a.share || b.width - a.width);
  return found[0]?.delimiter ?? delimiters[0];
}

/** Lines above the table: those before the first row that is as wide as most. */
export function detectSkip(sample: Sample, delimiter: string): number {
  const rows = sampleRows(sample, delimiter);
  const { width } = usualWidth(rows);
  if (width === 1 || rows[0]?.length === width) return 0;
  const first = rows.findIndex((row) => row.length === width);
  const lines = sample.text.split(/\r\n|\r|\n/);
  const head = rows[first]?.[0] ?? '';
  const line = lines.findIndex(
    (text, i) => i >= first && text.includes(head) && text.includes(delimiter),
  );
  return first > 0 && line > 0 && line < 20 ? line : 0;
}

const withComma = /^[-+]?(?:\d+|\d{1,3}(?:[. \u00a0\u202f]\d{3})+),\d+$/;
const withPoint = /^[-+]?(?:\d+|\d{1,3}(?:[, \u00a0\u202f']\d{3})+)\.\d+$/;
const groupedOnly = /^[-+]?\d{1,3}(?:([.,])\d{3})+$/;

/**
 * The decimal mark: what most numbers can only have. Where nothing decides, such as with `1.234` alone,
 * a comma goes with the semicolon that spreadsheets write beside it.
 */
export function detectDecimal(values: Iterable<string>, delimiter: string): ',' | '.' {
  let comma = 0;
  let point = 0;
  for (const written of values) {
    const value = written.trim();
    if (groupedOnly.test(value)) continue;
    if (withComma.test(value)) comma += 1;
    else if (withPoint.test(value)) point += 1;
  }
  if (comma !== point) return comma > point ? ',' : '.';
  return delimiter === ';' ? ',' : '.';
}

/** Day first, unless a date has a second part that can only be a day. */
export function detectDayFirst(values: Iterable<string>): boolean {
  let monthFirst = 0;
  for (const value of values) {
    const [, first, second] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\b/.exec(value) ?? [];
    if (Number(first) > 12) return true;
    if (Number(second) > 12) monthFirst += 1;
  }
  return monthFirst === 0;
}

const nisHeading = /(?:^|[^a-z])(?:ref)?nis(?:$|[^a-z])|niscode|refnis/i;
const isNumberText = /^[-+]?0\d|^\+|\d{16,}/;

/**
 * The type that all values of a column have. Codes stay text: those of municipalities, and numbers that
 * begin with a zero or are longer than a number can hold.
 */
export function detectType(
  name: string,
  values: readonly string[],
  marks: Marks,
  isCode: IsCode,
): ColumnType {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  const all = (type: ColumnType): boolean => filled.every(fitter(type, marks));
  if (filled.length === 0) return 'text';
  if (all('number')) {
    const known = filled.filter(isCode).length;
    if (nisHeading.test(name) || known >= filled.length / 2) return 'text';
    if (filled.some((value) => isNumberText.test(value))) return 'text';
    return all('whole') ? 'whole' : 'number';
  }
  if (all('date')) return 'date';
  if (all('time')) return 'time';
  return filled.every((value) => /^(?:true|false|waar|onwaar)$/i.test(value)) ? 'truth' : 'text';
}

const isValue = (cell: string, marks: Marks): boolean =>
  cell.trim() !== '' &&
  (['number', 'date', 'time'] as const).some((type) => fitter(type, marks)(cell));

/** Whether the first row names the columns: none of it is a number or a date, and some of it is filled. */
export const detectHeader = (rows: readonly string[][], marks: Marks): boolean =>
  (rows[0]?.some((cell) => cell.trim() !== '') ?? false) &&
  !rows[0]?.some((cell) => isValue(cell, marks));

/** What somebody has settled about the reading; the rest is worked out. */
export type Settled = Partial<
  Pick<Reading, 'delimiter' | 'header' | 'skip' | 'decimal' | 'dayFirst'>
>;

/** How to read a text, from its beginning. */
export function sniff(sample: Sample, isCode: IsCode, settled: Settled = {}): Reading {
  const delimiter = settled.delimiter ?? detectDelimiter(sample);
  const skip = settled.skip ?? detectSkip(sample, delimiter);
  const rows = sampleRows(sample, delimiter, skip);
  const cells = rows.flat();
  const decimal = settled.decimal ?? detectDecimal(cells, delimiter);
  const dayFirst = settled.dayFirst ?? detectDayFirst(cells);
  const marks = { decimal, dayFirst };
  const header = settled.header ?? detectHeader(rows, marks);
  const body = header ? rows.slice(1) : rows;
  const width = Math.max(1, header ? (rows[0]?.length ?? 1) : usualWidth(rows).width);
  const heading = Array.from({ length: width }, (_, i) => (header ? (rows[0]?.[i] ?? '') : ''));
  const columns = columnNames(heading).map((name, i): ReadColumn => ({
    name,
    type: detectType(
      name,
      body.map((row) => row[i] ?? ''),
      marks,
      isCode,
    ),
  }));
  return { delimiter, header, skip, decimal, dayFirst, hasEmptyText: false, columns };
}
