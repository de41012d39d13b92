import { DuckDBInstance } from '@duckdb/node-api';
import { Table, tableFromIPC, Utf8, vectorFromArray } from 'apache-arrow';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects, parquetMetadata } from 'hyparquet';
import { mkdtemp, rm, writeFile as writeToDisk } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Cell, Format } from './format';
import { FormatLimit } from './format';
import { formats } from './formats';
import { arrow } from './formats/arrow';
import { csv } from './formats/csv';
import { excelCsv } from './formats/excel-csv';
import { json } from './formats/json';
import { parquet } from './formats/parquet';
import { xlsx } from './formats/xlsx';
import type { Metadata } from './metadata';
import { writeFile, type Source } from './write-file';

// Compiling the packages alone takes seconds on a slow machine.
vi.setConfig({ testTimeout: 120_000 });

const connection = await (await DuckDBInstance.create(':memory:')).connect();
let folder = '';
beforeAll(async () => {
  await connection.run(
    'SET autoinstall_known_extensions=false; SET autoload_known_extensions=false',
  );
  folder = await mkdtemp(join(tmpdir(), 'take-home-'));
});
afterAll(async () => {
  connection.closeSync();
  await rm(folder, { recursive: true });
});

const rowsIn = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();

type Column = { name: string; type: string };

/** Rows as the engine of the workbench hands them over: every value as text. */
async function answer(sql: string): Promise<{ columns: Column[]; source: Source }> {
  const columns = (await rowsIn(`DESCRIBE ${sql}`)).map(
    ({ column_name: name, column_type: type }) => ({ name: String(name), type: String(type) }),
  );
  const result = await connection.runAndReadAll(`SELECT COLUMNS(*)::VARCHAR FROM (${sql})`);
  return { columns, source: sourceOf(columns, result.getColumnsJson() as Cell[][]) };
}

const sourceOf =
  (columns: readonly Column[], cells: readonly (readonly Cell[])[]): Source =>
  (onBatch) => {
    const table = new Table(
      Object.fromEntries(
        columns.map(({ name }, i) => [name, vectorFromArray([...(cells[i] ?? [])], new Utf8())]),
      ),
    );
    for (const batch of table.batches) onBatch(batch);
    return Promise.resolve();
  };

const metadata = { title: 'Test' } as Metadata;
const write = async (format: Format, columns: readonly Column[], source: Source) => {
  const { content, rows } = await writeFile(format, columns, source, (rows) => ({
    ...metadata,
    rows,
  }));
  return { bytes: new Uint8Array(await content.arrayBuffer()), rows };
};
const textOf = async (format: Format, columns: readonly Column[], source: Source) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    (await write(format, columns, source)).bytes,
  );

async function saved(format: Format, sql: string): Promise<string> {
  const { columns, source } = await answer(sql);
  const file = join(folder, `${format.id}-${Math.random()}.${format.extension}`);
  await writeToDisk(file, (await write(format, columns, source)).bytes);
  return file;
}

const everything = `
  SELECT * FROM (VALUES
    (1, 9223372036854775807, 170141183460469231731687303715884105727, 255::UTINYINT,
      18446744073709551615::UBIGINT, 12345678901234567.25::DECIMAL(38, 2), -0.05::DECIMAL(4, 2), 0.1::DECIMAL(2, 1),
      0.1::FLOAT, 1e20::DOUBLE, true, DATE '2024-02-29', TIMESTAMP '2024-02-29 23:59:59.123456',
      TIMESTAMPTZ '2024-02-29 23:59:59.5+00', 'tekst'),
    (-1, -9223372036854775808, -170141183460469231731687303715884105727, 0, 0, -0.01, 99.99::DECIMAL(4, 2), -0.1::DECIMAL(2, 1),
      -0.1, -1e-20, false, DATE '1582-10-15', TIMESTAMP '1969-12-31 23:59:59.999999',
      TIMESTAMPTZ '1900-01-01 00:00:00+00', '=1+1'),
    (0, 0, 0, 7, 1, 0, 0::DECIMAL(4, 2), 0::DECIMAL(2, 1), 0, 0, NULL, DATE '0044-03-15 (BC)', TIMESTAMP '0001-01-01 00:00:00',
      TIMESTAMPTZ '9999-12-31 00:00:00+00', ''),
    (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
  ) t (an_int, a_bigint, a_hugeint, a_tiny, a_ubigint, a_decimal, a_small_decimal, another_decimal,
    a_float, a_double, a_boolean, a_date, a_timestamp, a_timestamptz, a_text)`;

describe('every form of file', () => {
  it('counts the rows it holds, and says how they come in', async () => {
    for (const format of formats) {
      const { columns, source } = await answer('SELECT range AS n FROM range(60000)');
      const seen: number[] = [];
      const { rows } = await writeFile(
        format,
        columns,
        source,
        () => metadata,
        (n) => seen.push(n),
      );
      expect(rows).toBe(60_000);
      expect(seen.at(-1)).toBe(60_000);
    }
  });

  it('can hold no rows at all', async () => {
    for (const format of formats) {
      const { columns, source } = await answer("SELECT 1 AS a, 'b' AS b WHERE false");
      const { bytes, rows } = await write(format, columns, source);
      expect(rows).toBe(0);
      expect(bytes.length).toBeGreaterThan(0);
    }
    expect(await rowsIn(`FROM '${await saved(parquet, 'SELECT 1 AS a WHERE false')}'`)).toEqual([]);
  });
});

describe('CSV', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          '"',
          ',',
          ';',
          '\n',
          '\r',
          '\r\n',
          '\t',
          ' ',
          '\u00A0',
          '🌳',
          '=',
          '+1',
          '-',
          '@',
          '＝',
          'é',
          "'",
          'a',
        ),
      )
      .map((parts) => parts.join('')),
  );
  const anyRows = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(fc.array(fc.option(anyText), { minLength: width, maxLength: width }), {
      minLength: 1,
    }),
  );
  const transposed = (rows: readonly (readonly Cell[])[]) =>
    (rows[0] ?? []).map((_, i) => rows.map((row) => row[i] ?? null));
  const textColumns = (width: number): Column[] =>
    Array.from({ length: width }, (_, i) => ({ name: `c${i}`, type: 'VARCHAR' }));
  const readBack = (text: string, delimiter: string) => {
    const { data, errors } = Papa.parse<string[]>(text.replace(/\r\n$/, ''), {
      delimiter,
      newline: '\r\n',
    });
    expect(errors).toEqual([]);
    return data.slice(1);
  };

  it('gives back any text, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const columns = textColumns(rows[0]?.length ?? 0);
        const text = await textOf(csv, columns, sourceOf(columns, transposed(rows)));
        expect(readBack(text, ',')).toEqual(rows.map((row) => row.map((cell) => cell ?? '')));
      }),
    );
  });

  it('for Excel gives back any text too, with an apostrophe before what would be a formula', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const columns = textColumns(rows[0]?.length ?? 0);
        const text = await textOf(excelCsv, columns, sourceOf(columns, transposed(rows)));
        expect(text.startsWith('\uFEFF')).toBe(true);
        const back = readBack(text.slice(1), ';');
        const formula = /^[=+\-@\t\r\n＝＋－＠]/;
        expect(back).toEqual(
          rows.map((row) =>
            row.map((cell) => (formula.test(cell ?? '') ? `'${cell ?? ''}` : (cell ?? ''))),
          ),
        );
        expect(back.flat().filter((cell) => formula.test(cell))).toEqual([]);
      }),
    );
  });

  it('is read back by DuckDB with the same values of all types', async () => {
    const file = await saved(csv, everything);
    const types = (await rowsIn(`DESCRIBE ${everything}`))
      .map((column) => `'${String(column['column_name'])}': '${String(column['column_type'])}'`)
      .join(', ');
    const columns = `columns = {${types}}, header = true, allow_quoted_nulls = false`;
    expect(await rowsIn(`FROM read_csv('${file}', ${columns})`)).toEqual(await rowsIn(everything));
  });

  it('tells an empty text from NULL', async () => {
    const { columns, source } = await answer("SELECT '' AS a, NULL AS b, ' ' AS c");
    expect(await textOf(csv, columns, source)).toBe('a,b,c\r\n"",," "\r\n');
  });

  it('loses no row of a single column that is NULL', async () => {
    const file = await saved(csv, "SELECT * FROM (VALUES ('a'), (NULL), ('b')) t(x)");
    expect(await rowsIn(`FROM read_csv('${file}')`)).toHaveLength(3);
  });

  it('for Excel has decimal commas in columns of numbers, and defuses names of columns', async () => {
    const { columns, source } = await answer(
      `SELECT 1.5::DOUBLE AS d, -2.50::DECIMAL(5,2) AS e, '1.5' AS t, '-inf'::DOUBLE AS i, '-1' AS "=cmd"`,
    );
    expect(await textOf(excelCsv, columns, source)).toBe(
      "\uFEFFd;e;t;i;'=cmd\r\n1,5;-2,50;1.5;'-inf;'-1\r\n",
    );
  });
});

describe('Parquet', () => {
  it('is read back by DuckDB with the same values and types', async () => {
    const file = await saved(parquet, everything);
    expect(await rowsIn(`FROM '${file}'`)).toEqual(await rowsIn(everything));
    const described = await rowsIn(`DESCRIBE FROM '${file}'`);
    expect(Object.fromEntries(described.map((c) => [c['column_name'], c['column_type']]))).toEqual({
      an_int: 'INTEGER',
      a_bigint: 'BIGINT',
      a_hugeint: 'DECIMAL(38,0)',
      a_tiny: 'INTEGER',
      a_ubigint: 'DECIMAL(20,0)',
      a_decimal: 'DECIMAL(38,2)',
      a_small_decimal: 'DECIMAL(4,2)',
      another_decimal: 'DECIMAL(2,1)',
      a_float: 'FLOAT',
      a_double: 'DOUBLE',
      a_boolean: 'BOOLEAN',
      a_date: 'DATE',
      a_timestamp: 'TIMESTAMP',
      a_timestamptz: 'TIMESTAMP WITH TIME ZONE',
      a_text: 'VARCHAR',
    });
  });

  it('keeps what no number can hold, and dates beyond all others', async () => {
    const sql = `SELECT 'nan'::DOUBLE AS a, 'inf'::DOUBLE AS b, '-inf'::FLOAT AS c, 'infinity'::DATE AS d,
      '-infinity'::TIMESTAMP AS e, TIMESTAMP_NS '2024-01-01 00:00:00.123456789' AS f`;
    expect(await rowsIn(`FROM '${await saved(parquet, sql)}'`)).toEqual(await rowsIn(sql));
  });

  it('is read back by hyparquet over several row groups, with its metadata', async () => {
    const { columns, source } = await answer(
      "SELECT range AS n, 'rij ' || range AS t FROM range(60000)",
    );
    const { bytes } = await write(parquet, columns, source);
    const rows = await parquetReadObjects({ file: bytes.buffer });
    expect(rows).toHaveLength(60_000);
    expect(rows[59_999]).toEqual({ n: 59_999n, t: 'rij 59999' });
    const about = parquetMetadata(bytes.buffer).key_value_metadata?.[0];
    expect(about?.key).toBe('praktijkatlas');
    expect(JSON.parse(about?.value ?? '')).toMatchObject({ title: 'Test', rows: 60_000 });
  });
});

describe('Arrow', () => {
  it('is a file that apache-arrow reads back with the same values', async () => {
    const { columns, source } = await answer(everything);
    const { bytes } = await write(arrow, columns, source);
    expect(new TextDecoder().decode(bytes.slice(0, 6))).toBe('ARROW1');
    const table = tableFromIPC(bytes);
    const column = (name: string) => [...(table.getChild(name) ?? [])] as unknown[];
    expect(column('an_int')).toEqual([1, -1, 0, null]);
    expect(column('a_bigint')).toEqual([9223372036854775807n, -9223372036854775808n, 0n, null]);
    expect(column('a_double')).toEqual([1e20, -1e-20, 0, null]);
    expect(column('a_boolean')).toEqual([true, false, null, null]);
    expect(column('a_text')).toEqual(['tekst', '=1+1', '', null]);
    expect(column('a_date')[0]).toEqual(Date.UTC(2024, 1, 29));
    const raw = (name: string) =>
      table.getChild(name)?.data[0]?.values as BigInt64Array | Uint32Array;
    expect([...raw('a_timestamp')]).toEqual([1709251199123456n, -1n, -62135596800000000n, 0n]);
    const huge = new BigInt64Array(Uint32Array.from(raw('a_hugeint') as Uint32Array).buffer);
    expect((huge[1] ?? 0n) * 2n ** 64n + BigInt.asUintN(64, huge[0] ?? 0n)).toBe(2n ** 127n - 1n);
    expect(table.schema.fields.map(({ type }) => String(type))).toEqual([
      'Int32',
      'Int64',
      'Decimal[38e0]',
      'Int32',
      'Decimal[20e0]',
      'Decimal[38e+2]',
      'Decimal[4e+2]',
      'Decimal[2e+1]',
      'Float32',
      'Float64',
      'Bool',
      'Date32<DAY>',
      'Timestamp<MICROSECOND>',
      'Timestamp<MICROSECOND, UTC>',
      'Utf8',
    ]);
  });

  it('holds all rows of several batches', async () => {
    const { columns, source } = await answer('SELECT range AS n FROM range(60000)');
    const table = tableFromIPC((await write(arrow, columns, source)).bytes);
    expect(table.numRows).toBe(60_000);
    expect(table.get(59_999)?.toJSON()).toEqual({ n: 59_999n });
  });
});

describe('JSON', () => {
  it('has numbers as numbers where a double holds them, text where not, dates in ISO, null', async () => {
    const { columns, source } = await answer(
      `SELECT * FROM (VALUES
        (1, 9007199254740993, 9007199254740991, 1.50, 0.1::DOUBLE, 'nan'::DOUBLE, DATE '2024-02-29',
          TIMESTAMP '2024-02-29 12:00:00.5', TIMESTAMPTZ '2024-02-29 12:00:00+00', 'a"b', true),
        (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
      ) t(a, b, c, d, e, f, g, h, i, j, k)`,
    );
    expect(JSON.parse(await textOf(json, columns, source))).toEqual([
      {
        a: 1,
        b: '9007199254740993',
        c: 9007199254740991,
        d: 1.5,
        e: 0.1,
        f: 'nan',
        g: '2024-02-29',
        h: '2024-02-29T12:00:00.5',
        i: '2024-02-29T12:00:00Z',
        j: 'a"b',
        k: true,
      },
      Object.fromEntries([...'abcdefghijk'].map((name) => [name, null])),
    ]);
  });

  it('has lists as arrays, structs as objects, maps as entries', async () => {
    const { columns, source } = await answer(
      `SELECT [1, NULL, 3] AS list, {'a b': 'x, y', 'c': [DATE '2024-01-01'], 'd': {'e': NULL}} AS struct,
        MAP {'k=1': 2, 'z': NULL} AS map, [] AS empty, ['NULL', NULL, '', 'it''s', '[', ' '] AS texts,
        NULL::INTEGER[] AS nothing, [[9007199254740993]] AS deep, union_value(u := 1) AS u`,
    );
    expect(JSON.parse(await textOf(json, columns, source))).toEqual([
      {
        list: [1, null, 3],
        struct: { 'a b': 'x, y', c: ['2024-01-01'], d: { e: null } },
        map: [
          { key: 'k=1', value: 2 },
          { key: 'z', value: null },
        ],
        empty: [],
        texts: ['NULL', null, '', "it's", '[', ' '],
        nothing: null,
        deep: [['9007199254740993']],
        u: '1',
      },
    ]);
  });

  it('gives back any text in lists and structs', async () => {
    const texts = fc.array(
      fc.option(
        fc
          .array(
            fc.constantFrom(
              "'",
              '"',
              '\\',
              ',',
              '[',
              ']',
              '{',
              '}',
              '=',
              ':',
              ' ',
              '\n',
              'NULL',
              'a',
              'é',
              '(',
              ')',
              '1',
            ),
          )
          .map((parts) => parts.join('')),
      ),
      { minLength: 1, maxLength: 4 },
    );
    const written = (text: string | null) =>
      text === null ? 'NULL' : `'${text.replaceAll("'", "''")}'`;
    await fc.assert(
      fc.asyncProperty(texts, async (values) => {
        const list = `[${values.map(written).join(', ')}]::VARCHAR[]`;
        const first = values[0] ?? null;
        const { columns, source } = await answer(
          `SELECT ${list} AS list, {'it''s': ${written(first)}::VARCHAR, 'l': ${list}} AS struct`,
        );
        expect(JSON.parse(await textOf(json, columns, source))).toEqual([
          { list: values, struct: { "it's": first, l: values } },
        ]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('XLSX', () => {
  const sheets = async (sql: string) => {
    const { columns, source } = await answer(sql);
    const files = unzipSync((await write(xlsx, columns, source)).bytes);
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    return {
      files: Object.keys(files),
      data: text('xl/worksheets/sheet1.xml'),
      about: text('xl/worksheets/sheet2.xml'),
      styles: text('xl/styles.xml'),
    };
  };
  const cellAt = (sheet: string, at: string) =>
    new RegExp(`<c r="${at}"[^>]*>.*?</c>`).exec(sheet)?.[0];

  it('has typed cells under a bold header that stays in sight', async () => {
    const { data, files } = await sheets(
      `SELECT 12.5::DOUBLE AS getal, DATE '2024-02-29' AS dag, TIMESTAMP '2024-02-29 12:00:00' AS uur,
        true AS ja, 'Gent' AS naam, NULL AS leeg, 12345678901234567 AS lang, sum(1) AS som`,
    );
    expect(files).toContain('[Content_Types].xml');
    expect(data).toContain('state="frozen"');
    expect(cellAt(data, 'A1')).toBe(
      '<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">getal</t></is></c>',
    );
    expect(cellAt(data, 'A2')).toBe('<c r="A2"><v>12.5</v></c>');
    expect(cellAt(data, 'B2')).toBe('<c r="B2" s="2"><v>45351</v></c>');
    expect(cellAt(data, 'C2')).toBe('<c r="C2" s="3"><v>45351.5</v></c>');
    expect(cellAt(data, 'D2')).toBe('<c r="D2" t="b"><v>1</v></c>');
    expect(cellAt(data, 'E2')).toContain('>Gent<');
    expect(cellAt(data, 'F2')).toBeUndefined();
    expect(cellAt(data, 'G2')).toContain('>12345678901234567</t>');
    expect(cellAt(data, 'H2')).toBe('<c r="H2"><v>1</v></c>');
  });

  it('holds what looks like a formula as text, in cells of the format for text', async () => {
    const { data, styles } = await sheets(
      "SELECT '=1+1' AS a, '<&>' AS b, chr(7) || '_x0041_' AS c",
    );
    expect(data).not.toContain('<f>');
    expect(cellAt(data, 'A2')).toBe(
      '<c r="A2" s="4" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>',
    );
    expect(cellAt(data, 'B2')).toContain('>&lt;&amp;><');
    expect(cellAt(data, 'C2')).toContain('>_x0007__x005F_x0041_<');
    expect(styles).toContain('<xf numFmtId="49" applyNumberFormat="1"/></cellXfs>');
  });

  it('has the metadata on a second sheet', async () => {
    const { about } = await sheets('SELECT 1 AS a');
    expect(cellAt(about, 'A2')).toContain('>title<');
    expect(cellAt(about, 'B2')).toContain('>Test<');
    expect(cellAt(about, 'B3')).toContain('>1<');
  });

  it('says so when it cannot hold a text or so many rows', async () => {
    const long = await answer("SELECT repeat('x', 40000) AS lang");
    await expect(write(xlsx, long.columns, long.source)).rejects.toMatchObject({
      name: 'FormatLimit',
      of: 'characters',
      most: 32_767,
      column: 'lang',
    });
    const writing = await xlsx.open([{ name: 'n', type: 'INTEGER' }], () => undefined);
    expect(() => {
      writing.add([new Array<Cell>(1_048_576).fill('1')]);
    }).toThrow(new FormatLimit('rows', 1_048_575));
  });
});
