import { parseCsv } from './csv';
import type { Field, Resource } from './data-package';
import type { Problem } from './problem';

/** A value in a table; null is unknown. Dates are ISO text. */
export type Cell = string | number | null;

/** A row of a table, with the line on which it starts in its file. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A table whose cells have the types of its description. */
export interface Table {
  readonly resource: Resource;
  /** Path of its file, from the root of the project. */
  readonly file: string;
  readonly rows: readonly Row[];
  /** The files of a table that stands in several, each as a table of the columns it has. */
  readonly parts?: readonly Table[];
}

/** A table as it stands in files: its parts, or itself. */
export const partsOf = (table: Table): readonly Table[] => table.parts ?? [table];

/** The value in a column; null where it is unknown or there is no such column. */
export const cellOf = (row: Row, column: string): Cell => row.cells[column] ?? null;

/** The value in a column as text; empty where it is unknown. */
export const textOf = (row: Row, column: string): string => String(cellOf(row, column) ?? '');

/** The value of the first column that a part of a table is about: the name of its file. */
export const partName = (part: Table): string => part.file.replace(/^.*\/|\.csv$/g, '');

/** Makes a problem of a row of a table. */
export function rowProblem(
  table: Table,
  line: number,
  column: string,
  what: string,
  mend: string,
): Problem {
  const index = table.resource.schema.fields.findIndex(({ name }) => name === column);
  return { file: table.file, line, column: index + 1, columnName: column, what, mend };
}

const formats = {
  string: { pattern: /^/, says: 'text' },
  integer: { pattern: /^-?\d+$/, says: 'a whole number such as 42' },
  number: { pattern: /^-?\d+(\.\d+)?$/, says: 'a number such as 4.2, with a point' },
  date: { pattern: /^\d{4}-\d{2}-\d{2}$/, says: 'a day such as 2025-01-31' },
} as const;

function isDay(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

type Report = (what: string, mend: string) => void;

function readCell(
  value: string,
  { name, type, description, constraints = {} }: Field,
  report: Report,
): Cell {
  if (value === '') {
    if (constraints.required) report('is empty', `Fill in ${name}: ${description}`);
    return null;
  }
  if (/\u00A0/.test(value)) report('holds a no-break space', 'Write an ordinary space.');
  else if (value !== value.trim() || /\s{2}/.test(value))
    report('holds white space too many', 'Write single spaces, and none around the value.');

  const format = formats[type];
  if (!format.pattern.test(value) || (type === 'date' && !isDay(value))) {
    report(`"${value}" is not ${format.says}`, `Write ${format.says}.`);
    return null;
  }
  const { enum: allowed, pattern, minimum, maximum, maxLength } = constraints;
  if (allowed && !allowed.includes(value))
    report(`"${value}" is not allowed`, `Write one of: ${allowed.join(', ')}.`);
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value))
    report(
      `"${value}" has the wrong form`,
      `Write it so that it matches ${pattern}. ${description}`,
    );
  if (maxLength !== undefined && [...value].length > maxLength)
    report(`has ${[...value].length} characters`, `Shorten it to at most ${maxLength}.`);
  if (type === 'string' || type === 'date') return value;

  const number = Number(value);
  if (minimum !== undefined && number < minimum)
    report(`${value} is too small`, `Write ${minimum} or more.`);
  if (maximum !== undefined && number > maximum)
    report(`${value} is too large`, `Write ${maximum} or less.`);
  return number;
}

/**
 * Reads a CSV file as the table that its description says it is.
 *
 * @returns the table, and every malformed row or value. `isComplete` is false when rows could not be
 * read, so that references to them cannot be judged.
 */
export function readTable(
  resource: Resource,
  file: string,
  text: string,
): { table: Table; problems: Problem[]; isComplete: boolean } {
  const { fields } = resource.schema;
  const rows: Row[] = [];
  const table: Table = { resource, file, rows };
  const problems: Problem[] = [];
  let isComplete = true;
  const reject = (
    line: number,
    column: number,
    columnName: string | null,
    what: string,
    mend: string,
  ) => {
    problems.push({ file, line, column, columnName, what, mend });
    isComplete = false;
  };

  const { records, errors } = parseCsv(text);
  for (const { line, message } of errors)
    reject(
      line,
      1,
      null,
      message,
      'Quote a value that holds a comma, a quote or a line break; double its quotes.',
    );
  const [header, ...body] = records;

  const expected = fields.map(({ name }) => name);
  const found = header?.values ?? [];
  const wrong = Array.from({ length: Math.max(expected.length, found.length) }).findIndex(
    (_, i) => expected[i] !== found[i],
  );
  if (wrong >= 0) {
    const what =
      found[wrong] === undefined
        ? `column "${expected[wrong] ?? ''}" is missing`
        : `"${found[wrong]}" is not the column expected here`;
    reject(
      1,
      wrong + 1,
      expected[wrong] ?? null,
      what,
      `Write the header as: ${expected.join(',')}`,
    );
    return { table, problems, isComplete };
  }

  for (const { line, values } of body) {
    if (values.length === 1 && values[0] === '') {
      reject(line, 1, null, 'is a blank line', 'Remove the line.');
      continue;
    }
    if (values.length !== fields.length) {
      const last = Math.min(values.length, fields.length);
      reject(
        line,
        last,
        expected[last - 1] ?? null,
        `the row has ${values.length} values instead of ${fields.length}`,
        'Write a value for every column; quote a value that holds a comma.',
      );
      continue;
    }
    const cells = fields.map((field, i): [string, Cell] => [
      field.name,
      readCell(values[i] ?? '', field, (what, mend) => {
        problems.push(rowProblem(table, line, field.name, what, mend));
      }),
    ]);
    rows.push({ line, cells: Object.fromEntries(cells) });
  }
  return { table, problems, isComplete };
}

/** What a part has to say of its own: without the first column, and without optional ones it has not. */
function partResource(resource: Resource, header: readonly string[]): Resource {
  const { schema } = resource;
  const fields = schema.fields
    .slice(1)
    .filter(({ name, constraints }) => constraints?.required || header.includes(name));
  const has = (name: string): boolean => fields.some((field) => field.name === name);
  return {
    ...resource,
    schema: {
      ...schema,
      fields,
      primaryKey: schema.primaryKey.filter(has),
      uniqueKeys: (schema.uniqueKeys ?? []).map((key) => key.filter(has)),
      foreignKeys: (schema.foreignKeys ?? []).filter((key) => key.fields.every(has)),
    },
  };
}

/**
 * Reads a table that stands in several files, each named like the value of the first column that its
 * rows are about. A file has no first column, and may leave out columns that need not be filled in.
 *
 * @param folder path of the files.
 * @param texts the contents of the files, by path.
 */
export function readPartedTable(
  resource: Resource,
  folder: string,
  texts: ReadonlyMap<string, string>,
): ReturnType<typeof readTable> {
  const first = resource.schema.fields[0]?.name ?? '';
  const reads = [...texts].map(([file, text]) => {
    const header = parseCsv(text.split('\n', 1)[0] ?? '').records[0]?.values ?? [];
    const read = readTable(partResource(resource, header), file, text);
    const value = partName(read.table);
    const rows = read.table.rows.map(({ line, cells }) => ({
      line,
      cells: { [first]: value, ...cells },
    }));
    return { ...read, table: { ...read.table, rows } };
  });
  const parts = reads.map(({ table }) => table);
  return {
    table: { resource, file: folder, rows: parts.flatMap(({ rows }) => rows), parts },
    problems: reads.flatMap(({ problems }) => problems),
    isComplete: reads.every(({ isComplete }) => isComplete),
  };
}
