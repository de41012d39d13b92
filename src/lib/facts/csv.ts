import Papa from 'papaparse';

/** One record of a CSV file, with the line on which it starts. */
export interface CsvRecord {
  readonly line: number;
  readonly values: readonly string[];
}

/** What a CSV file holds, and what is malformed in it. */
export interface Csv {
  readonly records: readonly CsvRecord[];
  readonly errors: readonly { readonly line: number; readonly message: string }[];
}

/**
 * Reads comma-separated text, the header included as the first record.
 *
 * Blank lines are records with one empty value; the end of the last line does not make one.
 */
export function parseCsv(text: string): Csv {
  const source = text.replace(/^\uFEFF/, '');
  const records: CsvRecord[] = [];
  const errors: { line: number; message: string }[] = [];
  let line = 1;
  let position = 0;
  Papa.parse<string[]>(source, {
    delimiter: ',',
    step({ data, errors: rowErrors, meta }) {
      const isEndOfFile = position >= source.length;
      if (!isEndOfFile) records.push({ line, values: data });
      for (const { message } of rowErrors) errors.push({ line, message });
      line += source.slice(position, meta.cursor).split('\n').length - 1;
      position = meta.cursor;
    },
  });
  return { records, errors };
}
