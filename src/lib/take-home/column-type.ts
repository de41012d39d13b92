/** What a column holds, as far as the forms of files tell types apart. */
export type Kind =
  | { readonly is: 'boolean' | 'date' | 'text' }
  | { readonly is: 'integer'; readonly bits: 32 | 64 }
  | { readonly is: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly is: 'float'; readonly bits: 32 | 64 }
  | { readonly is: 'timestamp'; readonly isUtc: boolean; readonly unit: 'micro' | 'nano' };

const kinds: Readonly<Record<string, Kind>> = {
  BOOLEAN: { is: 'boolean' },
  DATE: { is: 'date' },
  TINYINT: { is: 'integer', bits: 32 },
  SMALLINT: { is: 'integer', bits: 32 },
  INTEGER: { is: 'integer', bits: 32 },
  UTINYINT: { is: 'integer', bits: 32 },
  USMALLINT: { is: 'integer', bits: 32 },
  UINTEGER: { is: 'integer', bits: 64 },
  BIGINT: { is: 'integer', bits: 64 },
  UBIGINT: { is: 'decimal', precision: 20, scale: 0 },
  HUGEINT: { is: 'decimal', precision: 38, scale: 0 },
  FLOAT: { is: 'float', bits: 32 },
  DOUBLE: { is: 'float', bits: 64 },
  TIMESTAMP: { is: 'timestamp', isUtc: false, unit: 'micro' },
  TIMESTAMP_S: { is: 'timestamp', isUtc: false, unit: 'micro' },
  TIMESTAMP_MS: { is: 'timestamp', isUtc: false, unit: 'micro' },
  TIMESTAMP_NS: { is: 'timestamp', isUtc: false, unit: 'nano' },
  'TIMESTAMP WITH TIME ZONE': { is: 'timestamp', isUtc: true, unit: 'micro' },
};

/**
 * What a column of a type holds. What no kind fits (times, intervals, lists, structs, …) is text.
 *
 * @param type DuckDB's name for it, such as `DECIMAL(18,3)`.
 */
export function kindOf(type: string): Kind {
  const decimal = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(type);
  if (decimal) return { is: 'decimal', precision: Number(decimal[1]), scale: Number(decimal[2]) };
  return kinds[type] ?? { is: 'text' };
}

/** Whether the values of a kind are numbers. */
export const isNumeric = ({ is }: Kind): boolean =>
  is === 'integer' || is === 'decimal' || is === 'float';

/** A number of kind `float`, as DuckDB writes it: `1e+20`, `nan`, `-inf`. */
export const floatOf = (text: string): number => {
  if (text === 'inf') return Infinity;
  return text === '-inf' ? -Infinity : Number(text);
};

/** A number of kind `decimal` without its point: `1.50` is 150. */
export const unscaled = (text: string): bigint => BigInt(text.replace('.', ''));

/** How many digits of a number count. */
export const significantDigits = (text: string): number =>
  text.replace(/[-.]/g, '').replace(/^0+/, '').length;

/** DuckDB's own numbers for dates and timestamps that lie beyond all others. */
const endOfDays = 2_147_483_647;
const endOfTime = 9_223_372_036_854_775_807n;

/** Days from 1970-01-01 to a day of the proleptic Gregorian calendar (Howard Hinnant, `days_from_civil`). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/**
 * Days since 1970-01-01 of a date as DuckDB writes it: `2024-01-31`, `0044-03-15 (BC)`, `infinity`.
 */
export function daysOf(text: string): number {
  if (text === 'infinity') return endOfDays;
  if (text === '-infinity') return -endOfDays;
  const [year = 0, month = 1, day = 1] = text
    .split(/[- ]/)
    .map((part) => Number.parseInt(part, 10));
  return daysFromCivil(text.endsWith('(BC)') ? 1 - year : year, month, day);
}

/**
 * Units since 1970-01-01 of a timestamp as DuckDB writes it: `2024-01-31 12:00:00.5`, with `+00` where
 * it has a time zone, which is always UTC here.
 */
export function instantOf(text: string, unit: 'micro' | 'nano'): bigint {
  if (text === 'infinity') return endOfTime;
  if (text === '-infinity') return -endOfTime;
  const time = /(\d+):(\d+):(\d+)(?:\.(\d+))?/.exec(text);
  const [, hours = '0', minutes = '0', seconds = '0', fraction = ''] = time ?? [];
  const digits = unit === 'micro' ? 6 : 9;
  const day = text.slice(0, time?.index).trim() + (text.endsWith('(BC)') ? ' (BC)' : '');
  const wholeSeconds =
    BigInt(daysOf(day)) * 86_400n +
    BigInt(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  return (
    wholeSeconds * 10n ** BigInt(digits) + BigInt(fraction.slice(0, digits).padEnd(digits, '0'))
  );
}

/** A date or timestamp as DuckDB writes it, in the form of ISO 8601. */
export const isoOf = (text: string): string =>
  text.replace(/^(\S+) (\d+:\d+:[\d.]+)/, '$1T$2').replace(/\+00$/, 'Z');
