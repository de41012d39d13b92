import type { ColumnType } from './column-type';
import { uniqueName } from './names';
import type { ReadColumn, Reading } from './reading';

/** A value of JSON or Parquet as text; null for nothing. What holds other values becomes JSON. */
export function cellText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  if (value instanceof Date) return value.toISOString();
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'bigint' ? String(part) : part,
  );
}

/** A row of the files that we convert to: nothing is empty, and a text always quoted. */
export const csvLine = (values: readonly unknown[]): string =>
  `${values
    .map((value) => {
      const text = cellText(value);
      return text === null ? '' : `"${text.replaceAll('"', '""')}"`;
    })
    .join(',')}\n`;

/** How a file that we converted is read. */
export const convertedReading = (columns: readonly ReadColumn[]): Reading => ({
  delimiter: ',',
  header: true,
  skip: 0,
  decimal: '.',
  dayFirst: true,
  hasEmptyText: true,
  columns: [...columns],
});

const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const isoTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?Z?$/;

function typeOf(value: unknown): ColumnType {
  if (typeof value === 'boolean') return 'truth';
  if (typeof value === 'bigint') return 'whole';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'whole' : 'number';
  if (typeof value === 'string' && isoDate.test(value)) return 'date';
  if (typeof value === 'string' && isoTime.test(value)) return 'time';
  return 'text';
}

/** The type that holds values of both. */
const widened = (a: ColumnType, b: ColumnType): ColumnType => {
  if (a === b) return a;
  const both = new Set([a, b]);
  return both.has('whole') && both.has('number') ? 'number' : 'text';
};

/** Learns the columns of records one by one, in the order in which they appear. */
export function columnSurvey() {
  const types = new Map<string, ColumnType | null>();
  return {
    note(record: Readonly<Record<string, unknown>>): void {
      for (const [name, value] of Object.entries(record)) {
        const known = types.get(name) ?? null;
        if (value === null || value === undefined) types.set(name, known);
        else types.set(name, known === null ? typeOf(value) : widened(known, typeOf(value)));
      }
    },
    /** The fields, and the columns that they become: named once, whatever the case. */
    result(): { readonly fields: readonly string[]; readonly columns: readonly ReadColumn[] } {
      const taken = new Set<string>();
      const columns = [...types].map(([name, type]): ReadColumn => {
        const unique = uniqueName(name === '' ? 'column' : name, taken);
        taken.add(unique.toLowerCase());
        return { name: unique, type: type ?? 'text' };
      });
      return { fields: [...types.keys()], columns };
    },
  };
}

/** A value of a JSON file that is a row. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The part of a Parquet schema element that says what its values are. */
export type ParquetElement = {
  readonly name: string;
  readonly type?: string | undefined;
  readonly converted_type?: string | undefined;
  readonly logical_type?: { readonly type: string } | undefined;
  readonly isNested: boolean;
};

/** The type of a column of a Parquet file. */
export function parquetType(element: ParquetElement): ColumnType {
  if (element.isNested) return 'text';
  const logical = element.logical_type?.type ?? '';
  const converted = element.converted_type ?? '';
  if (logical === 'DATE' || converted === 'DATE') return 'date';
  if (logical === 'TIMESTAMP' || converted.startsWith('TIMESTAMP')) return 'time';
  if (logical === 'DECIMAL' || converted === 'DECIMAL' || logical === 'FLOAT16') return 'number';
  switch (element.type) {
    case 'BOOLEAN':
      return 'truth';
    case 'INT32':
    case 'INT64':
      return logical === 'TIME' || converted.startsWith('TIME_') ? 'text' : 'whole';
    case 'INT96':
      return 'time';
    case 'FLOAT':
    case 'DOUBLE':
      return 'number';
    default:
      return 'text';
  }
}
