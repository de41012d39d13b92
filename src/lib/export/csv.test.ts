import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from './csv';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('"', '""', ',', ';', '\n', '\r', '\r\n', '\t', ' ', '🌳', 'é', 'a', '='))
    .map((parts) => parts.join('')),
);
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width })));

const columns = (width: number) => Array.from({ length: width }, (_, i) => `column_${i}`);

describe('toCsv', () => {
  it('gives back every text when it is read again', () => {
    fc.assert(
      fc.property(table, (cells) => {
        const names = columns(cells[0]?.length ?? 2);
        fc.pre(cells.length > 0);
        const rows = cells.map((row) =>
          Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])),
        );
        const written = toCsv(rows);
        expect(written.endsWith('\r\n')).toBe(true);
        const { data, errors } = Papa.parse<string[]>(written.slice(0, -2), {
          delimiter: ',',
          newline: '\r\n',
        });
        expect(errors).toEqual([]);
        expect(data).toEqual([names, ...cells]);
      }),
    );
  });

  it('quotes as RFC 4180 says, and tells null from an empty text', () => {
    expect(
      toCsv([
        { nis: '12025', name: null, note: 'a, "b"\nc', count: 2, sure: true },
        { nis: '34022', name: 'Schakelklas; klas', note: '', count: 0, sure: false },
      ]),
    ).toBe(
      'nis,name,note,count,sure\r\n' +
        '12025,,"a, ""b""\nc",2,true\r\n' +
        '34022,Schakelklas; klas,"",0,false\r\n',
    );
  });
});
