import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { serialDatabase } from '../db/serial';
import { plainValue } from '../db/values';
import { fitter, type ColumnType } from './column-type';
import { ownColumns } from '../queries/schema.sql';
import { convertedReading, csvLine } from './convert';
import { readFile } from './read-file';
import { delimiters, type Reading } from './reading';
import {
  addNis,
  columnValues,
  dropNis,
  makeTable,
  outcome,
  ownTable,
  readMisfit,
  renameTable,
  rowsSoFar,
  settleTable,
  tableColumns,
  unfinished,
} from './read.sql';
import { sniff } from './sniff';

const folder = mkdtempSync(join(tmpdir(), 'own-tables-'));
const path = join(folder, 'file');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();
const execute = async (statements: readonly string[]) => {
  for (const statement of statements) await connection.run(statement);
};
const database = serialDatabase(async ({ text, params }) =>
  (await connection.runAndReadAll(text, [...params]))
    .getRowObjectsJS()
    .map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)])),
    ),
);
const rowsOf = async (name: string) =>
  (await connection.runAndReadAll(`FROM ${ownTable(name)}`)).getRowsJS();

const nobody = () => false;

/** A file as it is read in the browser, from its bytes to a table in the engine. */
async function load(bytes: Uint8Array<ArrayBuffer>, change: Partial<Reading> = {}) {
  const file = new Blob([bytes]);
  const read = await readFile(
    { file, kind: 'text', encoding: null, unifyLines: false, most: 1e9 },
    () => undefined,
  );
  if ('problem' in read) throw new Error(read.problem.kind);
  const text = await read.text.text();
  const reading = { ...sniff({ text, isWhole: true }, nobody), ...change };
  writeFileSync(path, new Uint8Array(await read.text.arrayBuffer()));
  await execute(makeTable(path, reading));
  const found = await database.ask(outcome(reading));
  await execute(settleTable('own', reading));
  return { ...found, reading, encoding: read.encoding, rows: await rowsOf('own') };
}

const encoders: Record<string, (text: string) => Uint8Array<ArrayBuffer>> = {
  'utf-8': (text) => new Uint8Array(Buffer.from(text)),
  'utf-8 with a mark': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`)),
  'utf-16le': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
  'utf-16be': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
  'windows-1252': (text) => new Uint8Array(Buffer.from(text, 'latin1')),
};

/** Letters that Windows-1252 and Latin-1 have alike. */
const latin = fc
  .array(fc.constantFrom(...'abÀéüß §;,\t|"\n\r\'=+-@.0123\u00a0'), { maxLength: 8 })
  .map((letters) => letters.join(''));
const anyText = fc
  .string({ unit: 'grapheme', maxLength: 8 })
  .filter((text) => !text.includes('\0') && text.isWellFormed());

const tables = (cell: fc.Arbitrary<string>) =>
  fc.integer({ min: 2, max: 4 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 8,
    }),
  );

describe('any table comes back from CSV', () => {
  for (const [encoding, encode] of Object.entries(encoders))
    it(`in ${encoding}, with every delimiter and line end`, async () => {
      const cell = encoding === 'windows-1252' ? latin : anyText;
      await fc.assert(
        fc.asyncProperty(
          tables(cell),
          fc.constantFrom(...delimiters),
          fc.constantFrom('\n', '\r\n'),
          fc.boolean(),
          async (rows, delimiter, newline, quotes) => {
            const heading = rows[0]?.map((_, i) => `kolom ${i} é`) ?? [];
            const text = Papa.unparse([heading, ...rows], { delimiter, newline, quotes });
            const columns = heading.map((name) => ({ name, type: 'text' as const }));
            const loaded = await load(encode(text), { delimiter, columns, header: true, skip: 0 });
            expect(loaded.broken).toEqual([]);
            expect(loaded.rows).toEqual(
              rows
                // A line with nothing but delimiters is a row; one with nothing at all is none.
                .map((row) => row.map((value) => (value === '' ? null : value))),
            );
          },
        ),
        { numRuns: 60 },
      );
    });

  it('that we converted, with empty texts and nothing kept apart', async () => {
    const cell = fc.option(anyText);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
        async (rows) => {
          const reading = convertedReading([
            { name: 'a', type: 'text' },
            { name: 'b', type: 'text' },
          ]);
          writeFileSync(path, [['a', 'b'], ...rows].map(csvLine).join(''));
          await execute(makeTable(path, reading));
          await execute(settleTable('own', reading));
          expect(await rowsOf('own')).toEqual(rows);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('values', () => {
  const european = [
    'gemeente;bedrag;aantal;datum;tijd;actief',
    'Gent;1.234,5;1.000;31/12/2024;31/12/2024 12:30;waar',
    'Mechelen; 12 ;;1-2-2024;2024-02-01T08:00:00Z;ONWAAR',
    '"Sint-""Niklaas""";,5;0;2024-02-29;;',
  ].join('\r\n');

  it('are read as the numbers and dates that they are', async () => {
    const { rows, reading, misfits } = await load(
      encoders['windows-1252']?.(european) ?? new Uint8Array(),
    );
    expect(misfits).toEqual([]);
    expect(reading.columns.map(({ type }) => type)).toEqual([
      'text',
      'number',
      'whole',
      'date',
      'time',
      'truth',
    ]);
    expect(rows).toEqual([
      ['Gent', 1234.5, 1000n, new Date('2024-12-31'), new Date('2024-12-31T12:30:00Z'), true],
      ['Mechelen', 12, null, new Date('2024-02-01'), new Date('2024-02-01T08:00:00Z'), false],
      ['Sint-"Niklaas"', 0.5, 0n, new Date('2024-02-29'), null, null],
    ]);
  });

  it('fit a type in JavaScript exactly where DuckDB can read them', async () => {
    const written = fc.oneof(
      fc.constantFrom('1.234,5', '1,234.5', '2.5', '1 234', '1/2/24', '31/02/2024', '29.02.2023'),
      fc.constantFrom('nan', 'inf', '0x10', '1_000', '1e5', '-,5', '5-', ' 12 ', '٣', 'JA', 'T'),
      fc.constantFrom('2024-02-29', '12/31/2024', '2024-01-01T25:00', '2024-01-01 10:00Z', '5.'),
      fc
        .array(fc.constantFrom(...'0123456789.,/-: eT'), { minLength: 1, maxLength: 12 })
        .map((letters) => letters.join('')),
    );
    const type = fc.constantFrom<ColumnType>('whole', 'number', 'date', 'time', 'truth');
    await fc.assert(
      fc.asyncProperty(
        fc.array(written, { minLength: 1, maxLength: 10 }),
        type,
        fc.constantFrom(',' as const, '.' as const),
        fc.boolean(),
        async (values, as, decimal, dayFirst) => {
          const reading: Reading = {
            ...convertedReading([{ name: 'v', type: as }]),
            decimal,
            dayFirst,
          };
          writeFileSync(path, [['v'], ...values.map((value) => [value])].map(csvLine).join(''));
          await execute(makeTable(path, reading));
          const { misfits } = await database.ask(outcome(reading));
          const fits = fitter(as, reading);
          expect(misfits.map(({ misfit }) => readMisfit(misfit).values[0]?.value)).toEqual(
            values.filter((value) => !fits(value)),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('what cannot be read', () => {
  const text = ['naam;aantal', 'a;1', 'b;veel', 'c', '"d"x;4', 'e;2.5', 'f;6'].join('\n');
  const columns = [
    { name: 'naam', type: 'text' as const },
    { name: 'aantal', type: 'whole' as const },
  ];

  it('is told: rows with their line, values with their row; the rest is there', async () => {
    const { counts, misfits, broken, rows } = await load(
      encoders['utf-8']?.(text) ?? new Uint8Array(),
      {
        columns,
        decimal: ',',
        header: true,
        skip: 0,
        delimiter: ';',
      },
    );
    expect(counts).toEqual([{ rows: 4, misfits: 2 }]);
    expect(misfits.map(({ misfit }) => readMisfit(misfit))).toEqual([
      { row: 2, values: [{ column: 1, value: 'veel' }] },
      { row: 3, values: [{ column: 1, value: '2.5' }] },
    ]);
    expect(broken.map(({ line, kind }) => [line, kind])).toEqual([
      [4, 'MISSING COLUMNS'],
      [5, 'UNQUOTED VALUE'],
    ]);
    expect(rows).toEqual([
      ['a', 1n],
      ['f', 6n],
    ]);
  });
});

it('lines that end in several ways are refused as a whole, and read once they are alike', async () => {
  const file = new Blob(['a;b\r\n1;x\n2;"y\r\nz"\r\n']);
  await expect(load(new Uint8Array(await file.arrayBuffer()))).rejects.toThrow('invalid state');
  const read = await readFile(
    { file, kind: 'text', encoding: null, unifyLines: true, most: 1e9 },
    () => undefined,
  );
  const unified = 'text' in read ? await read.text.arrayBuffer() : new ArrayBuffer();
  expect((await load(new Uint8Array(unified))).rows).toEqual([
    [1n, 'x'],
    [2n, 'y\nz'],
  ]);
});

describe('a table', () => {
  it('is counted while it is made, and is shown once it is finished', async () => {
    const reading = convertedReading([{ name: 'n', type: 'whole' }]);
    writeFileSync(path, `n\n${'1\n'.repeat(2500)}`);
    const shown = async () =>
      (await database.ask({ own: ownColumns() })).own.map(({ table_name }) => table_name);
    await execute(['CREATE OR REPLACE TABLE memory.main.ander AS SELECT 1 AS een']);
    await execute(makeTable(path, reading));
    expect((await database.ask({ so: rowsSoFar() })).so).toEqual([{ rows: 2000 }]);
    expect(await shown()).not.toContain(unfinished);
    await execute(settleTable('ander', reading));
    expect(await shown()).toContain('ander');
    expect(await rowsOf('ander')).toHaveLength(2500);
    await execute(['DROP TABLE memory.main.ander']);
  });

  it('gets a column of codes beside those it has, loses it, and is renamed', async () => {
    await load(encoders['utf-8']?.('gemeente;nis\nGent;a\nx;b') ?? new Uint8Array());
    await execute(addNis('own', 'gemeente', 'nis_atlas', [['Gent', '44021']]));
    const { columns, values } = await database.ask({
      columns: tableColumns('own'),
      values: columnValues('own', 'nis_atlas'),
    });
    expect(columns.map(({ name }) => name)).toEqual(['gemeente', 'nis', 'nis_atlas']);
    expect(values).toContainEqual({ value: '44021', rows: 1 });
    await execute([dropNis('own', 'nis_atlas'), renameTable('own', 'ander')]);
    expect((await database.ask({ columns: tableColumns('ander') })).columns).toHaveLength(2);
  });
});
