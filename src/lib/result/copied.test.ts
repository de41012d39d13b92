import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { copiedText } from './copied';
import { copyFormats } from './copy-format';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('a\tb', 'a\nb', '"', '=1+1', '\u00a0', ' a '),
);
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
  );

describe('what is copied', () => {
  it('is read back as it was, in both forms', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...copyFormats), (rows, format) => {
        const { data } = Papa.parse(copiedText(rows, null, format), {
          delimiter: format === 'tsv' ? '\t' : ',',
          newline: '\r\n',
        });
        expect(data).toEqual(rows);
      }),
    );
  });

  it('has a header when asked, and nothing for an unknown value', () => {
    expect(copiedText([['1', null]], ['a', 'b'], 'tsv')).toBe('a\tb\r\n1\t');
    expect(copiedText([['1,5', '']], ['a', 'b'], 'csv')).toBe('a,b\r\n"1,5",');
  });
});
