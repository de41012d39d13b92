import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv';

describe('parseCsv', () => {
  it('gives each record the line on which it starts, quoted line breaks included', () => {
    const { records, errors } = parseCsv('a,b\n1,"two\nlines, ""quoted"""\n3,4\n');
    expect(errors).toEqual([]);
    expect(records).toEqual([
      { line: 1, values: ['a', 'b'] },
      { line: 2, values: ['1', 'two\nlines, "quoted"'] },
      { line: 4, values: ['3', '4'] },
    ]);
  });

  it('reads a file without a final line break, with Windows line ends or with a byte order mark', () => {
    expect(parseCsv('a\n1').records).toHaveLength(2);
    expect(parseCsv('\uFEFFa,b\r\n1,2\r\n3,4\r\n').records).toEqual([
      { line: 1, values: ['a', 'b'] },
      { line: 2, values: ['1', '2'] },
      { line: 3, values: ['3', '4'] },
    ]);
  });

  it('keeps blank lines as records and does not invent one at the end', () => {
    expect(parseCsv('a\n\n1\n').records.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(parseCsv('').records).toEqual([]);
  });

  it('says on which line a quote stays open', () => {
    const { errors } = parseCsv('a,b\n1,2\n3,"4\n');
    expect(errors).toMatchObject([{ line: 3 }]);
  });

  it('finds every record where it was written, whatever it holds', () => {
    const value = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', ' ') });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1 }), (rows) => {
        const written = rows.map((row) => Papa.unparse([row], { quotes: true }));
        let line = 1;
        const expected = rows.map((values, i) => {
          const record = { line, values };
          line += (written[i] ?? '').split('\n').length;
          return record;
        });
        expect(parseCsv(`${written.join('\n')}\n`).records).toEqual(expected);
      }),
    );
  });
});
