import { literal } from '../db/literal';

/** What the values of a column can be read as. */
export const columnTypes = ['text', 'whole', 'number', 'date', 'time', 'truth'] as const;
export type ColumnType = (typeof columnTypes)[number];

/** How numbers and dates are written in a file. */
export type Marks = {
  /** What stands before the decimals; the other mark, or a space, may group thousands. */
  readonly decimal: ',' | '.';
  /** Whether 1/2/2024 is the first of February. Year-month-day is always understood. */
  readonly dayFirst: boolean;
};

const spaces = ' \u00a0\u202f';
const grouping = ({ decimal }: Marks): string =>
  decimal === ',' ? `[.${spaces}]` : `[,'${spaces}]`;

const isoDate = String.raw`\d{4}-\d{2}-\d{2}`;
const writtenDate = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{4}`;
const timeOfDay = String.raw`(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?`;
const yes = ['true', 'waar', 'ja', 'yes'] as const;
const no = ['false', 'onwaar', 'nee', 'no'] as const;

/**
 * How a value of a type is written, in lower case and without spaces around it: a regular expression
 * that JavaScript and DuckDB read alike. Stricter than DuckDB's casts, which make 3 of `2.5` for a whole
 * number and the year 24 of `1/2/24`.
 */
function pattern(type: Exclude<ColumnType, 'text'>, marks: Marks): string {
  const whole = String.raw`[-+]?(?:\d{1,3}(?:${grouping(marks)}\d{3})+|\d+)`;
  switch (type) {
    case 'whole':
      return whole;
    case 'number':
      return String.raw`${whole}(?:[${marks.decimal}]\d+)?(?:e[-+]?\d+)?|[-+]?[${marks.decimal}]\d+`;
    case 'date':
      return `${isoDate}|${writtenDate}`;
    case 'time':
      return `(?:${isoDate}|${writtenDate})[t ]${timeOfDay}z?`;
    case 'truth':
      return [...yes, ...no].join('|');
  }
}

const edges = /^[\s\u00a0]+|[\s\u00a0]+$/g;
const clean = (value: string): string => value.replace(edges, '').toLowerCase();

/** Whether a date that is well written exists. */
function exists(date: string, { dayFirst }: Marks): boolean {
  const parts = date.split(/[^\d]/).map(Number);
  const [a = 0, b = 0, c = 0] = parts;
  const [year, month, day] = /^\d{4}-/.test(date) ? [a, b, c] : dayFirst ? [c, b, a] : [c, a, b];
  const found = new Date(Date.UTC(year, month - 1, day));
  found.setUTCFullYear(year);
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}

/** @returns a function that says whether a value can be read as a type. An empty value always can. */
export function fitter(type: ColumnType, marks: Marks): (value: string) => boolean {
  if (type === 'text') return () => true;
  const whole = new RegExp(`^(?:${pattern(type, marks)})$`);
  const isDated = type === 'date' || type === 'time';
  return (value) => {
    const cleaned = clean(value);
    if (cleaned === '') return true;
    return whole.test(cleaned) && (!isDated || exists(cleaned, marks));
  };
}

const dateForms = ({ dayFirst }: Marks): readonly string[] => [
  '%Y-%m-%d',
  ...['/', '-', '.'].map((mark) =>
    (dayFirst ? ['%d', '%m'] : ['%m', '%d']).concat('%Y').join(mark),
  ),
];
const timeForms = ['%H:%M', '%H:%M:%S', '%H:%M:%S.%f'];
const formList = (forms: readonly string[]): string => `[${forms.map(literal).join(', ')}]`;

/** SQL for the cleaned text of a column: what is compared with a pattern. */
export const cleanedSql = (column: string): string =>
  String.raw`lower(regexp_replace(${column}, '^[\s${'\u00a0'}]+|[\s${'\u00a0'}]+$', '', 'g'))`;

/**
 * SQL that reads cleaned text as a type; NULL where it cannot.
 *
 * @param cleaned SQL of the text, see {@link cleanedSql}.
 */
export function castSql(cleaned: string, type: Exclude<ColumnType, 'text'>, marks: Marks): string {
  const ungrouped = `regexp_replace(${cleaned}, ${literal(grouping(marks))}, '', 'g')`;
  const read: Record<typeof type, string> = {
    whole: `TRY_CAST(${ungrouped} AS BIGINT)`,
    number: `TRY_CAST(replace(${ungrouped}, ${literal(marks.decimal)}, '.') AS DOUBLE)`,
    date: `CAST(try_strptime(${cleaned}, ${formList(dateForms(marks))}) AS DATE)`,
    time: `try_strptime(rtrim(replace(${cleaned}, 't', ' '), 'z'), ${formList(
      dateForms(marks).flatMap((date) => timeForms.map((time) => `${date} ${time}`)),
    )})`,
    truth: `${cleaned} IN (${yes.map(literal).join(', ')})`,
  };
  return `CASE WHEN regexp_full_match(${cleaned}, ${literal(pattern(type, marks))}) THEN ${read[type]} END`;
}
