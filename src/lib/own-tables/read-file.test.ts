import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { fileKind } from './file-kind';
import { readFile, type Outcome } from './read-file';

const read = (text: BlobPart, kind: Parameters<typeof readFile>[0]['kind'], most = 1e9) =>
  readFile(
    { file: new Blob([text]), kind, encoding: null, unifyLines: false, most },
    () => undefined,
  );
const columnsOf = (outcome: Outcome) =>
  'problem' in outcome
    ? outcome.problem
    : outcome.reading?.columns.map(({ name, type }) => [name, type]);
const textOf = async (outcome: Outcome) => ('problem' in outcome ? '' : outcome.text.text());

describe('JSON', () => {
  it('becomes a table of all fields of its objects', async () => {
    const outcome = await read(
      JSON.stringify([
        { nis: '01', n: 1, x: 1.5, ok: true, day: '2024-01-31', deep: { a: [1] } },
        { n: 2.5, Nis: '', x: null, day: null },
      ]),
      'json',
    );
    expect(columnsOf(outcome)).toEqual([
      ['nis', 'text'],
      ['n', 'number'],
      ['x', 'number'],
      ['ok', 'truth'],
      ['day', 'date'],
      ['deep', 'text'],
      ['Nis_2', 'text'],
    ]);
    expect(await textOf(outcome)).toBe(
      '"nis","n","x","ok","day","deep","Nis_2"\n' +
        '"01","1","1.5","true","2024-01-31","{""a"":[1]}",\n,"2.5",,,,,""\n',
    );
  });

  it('says on which line and column it is broken', async () => {
    expect(columnsOf(await read('[\n  {"a": 1},\n  {"a": }\n]', 'json'))).toMatchObject({
      kind: 'json',
      line: 3,
    });
    expect(columnsOf(await read('{"a": 1}\n\n{"a": x}\n', 'lines'))).toMatchObject({
      kind: 'json',
      line: 3,
    });
  });

  it('says that it is no list of objects', async () => {
    expect(columnsOf(await read('{"a": 1}', 'json'))).toMatchObject({ kind: 'not-records' });
    expect(columnsOf(await read('{"a":1}\n[2]', 'lines'))).toEqual({
      kind: 'not-records',
      line: 2,
    });
    expect(columnsOf(await read('[]', 'json'))).toEqual({ kind: 'no-rows' });
  });

  it('is the same in lines as in a list', async () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const records = fc.array(fc.dictionary(fc.string({ minLength: 1 }), value), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(records, async (list) => {
        const inList = await read(JSON.stringify(list), 'json');
        const inLines = await read(
          list.map((record) => JSON.stringify(record)).join('\n'),
          'lines',
        );
        expect(columnsOf(inLines)).toEqual(columnsOf(inList));
        expect(await textOf(inLines)).toBe(await textOf(inList));
      }),
      { numRuns: 50 },
    );
  });
});

describe('Parquet', () => {
  it('becomes a table with its own types', async () => {
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: 'nis', data: ['01', '', null], type: 'STRING' },
        { name: 'n', data: [1n, 9007199254740993n, null], type: 'INT64' },
        { name: 'x', data: [1, 2.5, null], type: 'DOUBLE' },
        { name: 'ok', data: [true, false, null], type: 'BOOLEAN' },
        {
          name: 't',
          data: [new Date('2024-01-31T10:00:00.250Z'), new Date('1969-12-31T23:59:59Z'), null],
          type: 'TIMESTAMP',
        },
      ],
    });
    const outcome = await read(buffer, 'parquet');
    expect(columnsOf(outcome)).toEqual([
      ['nis', 'text'],
      ['n', 'whole'],
      ['x', 'number'],
      ['ok', 'truth'],
      ['t', 'time'],
    ]);
    expect((await textOf(outcome)).split('\n').slice(1)).toEqual([
      '"01","1","1","true","2024-01-31T10:00:00.250000"',
      '"","9007199254740993","2.5","false","1969-12-31T23:59:59"',
      ',,,,',
      '',
    ]);
  });

  it('says that it is damaged, or larger inside than there is room for', async () => {
    expect(columnsOf(await read('PAR1 niets', 'parquet'))).toMatchObject({ kind: 'parquet' });
    const buffer = parquetWriteBuffer({
      columnData: [{ name: 'a', data: Array.from({ length: 5000 }, (_, i) => `waarde ${i}`) }],
    });
    expect(columnsOf(await read(buffer, 'parquet', 1000))).toMatchObject({ kind: 'too-big' });
  });
});

describe('text', () => {
  it('in Windows-1252 is found out, also far into a file', async () => {
    const start = 'a'.repeat(70_000);
    const bytes = new Uint8Array(Buffer.from(`${start};caf\u00e9`, 'latin1'));
    const outcome = await read(bytes, 'text');
    expect(outcome).toMatchObject({ encoding: 'windows-1252' });
    expect(await textOf(outcome)).toBe(`${start};café`);
  });

  it('gets line ends of one kind when asked', async () => {
    const outcome = await readFile(
      {
        file: new Blob(['a\r\nb\nc\rd']),
        kind: 'text',
        encoding: null,
        unifyLines: true,
        most: 1e9,
      },
      () => undefined,
    );
    expect(await textOf(outcome)).toBe('a\nb\nc\nd');
  });
});

describe('what a file is', () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
  it.each([
    ['x.csv', 'a;b', 'text'],
    ['x.txt', 'a\tb', 'text'],
    ['x', 'PAR1', 'parquet'],
    ['x.json', '[{"a":1}]', 'json'],
    ['x.json', '{"a":1}\n{"a":2}', 'lines'],
    ['x.ndjson', '{"a":1}', 'lines'],
    ['x.xlsx', 'PK\u0003\u0004', 'spreadsheet'],
    ['x.csv.zip', 'PK\u0003\u0004', 'packed'],
    ['x.csv.gz', '\u001f\u008b', 'packed'],
    ['x.duckdb', 'abc', 'database'],
  ])('%s is told by its name and first bytes', (name, start, kind) => {
    expect(fileKind(name, bytes(start))).toBe(kind);
  });
});
