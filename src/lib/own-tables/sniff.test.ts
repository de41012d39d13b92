import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { delimiters } from './reading';
import { detectDayFirst, detectDecimal, detectType, rowsExpected, sniff } from './sniff';

const isCode = (value: string) => ['11001', '12025', '71022'].includes(value);
const whole = (text: string) => ({ text, isWhole: true });
const typesOf = (text: string) =>
  Object.fromEntries(sniff(whole(text), isCode).columns.map(({ name, type }) => [name, type]));

describe('a file of a European spreadsheet', () => {
  const text = [
    'gemeente;nis;postcode;bedrag;aantal;aandeel;datum;tijd;actief;leeg',
    'Gent;11001;09000;1.234,5;1.000;0,5;31/12/2024;31/12/2024 12:30;WAAR;',
    'Mechelen;12025;02800;12;3;1;1/2/2024;1/2/2024 08:00;ONWAAR;',
  ].join('\r\n');

  it('is read with its delimiter, decimal comma, day first, and a type for each column', () => {
    expect(sniff(whole(text), isCode)).toMatchObject({
      delimiter: ';',
      header: true,
      skip: 0,
      decimal: ',',
      dayFirst: true,
    });
    expect(typesOf(text)).toEqual({
      gemeente: 'text',
      nis: 'text',
      postcode: 'text',
      bedrag: 'number',
      aantal: 'whole',
      aandeel: 'number',
      datum: 'date',
      tijd: 'time',
      actief: 'truth',
      leeg: 'text',
    });
  });

  it('may have lines above its table', () => {
    expect(sniff(whole(`Bron: gemeente\r\n\r\n${text}`), isCode)).toMatchObject({
      skip: 2,
      header: true,
      delimiter: ';',
    });
  });
});

describe('what is worked out', () => {
  it('guesses from the beginning how many rows there are', () => {
    const text = 'naam;aantal\n' + 'Geel;1\n'.repeat(999);
    const bytes = text.length;
    expect(rowsExpected({ text, isWhole: false }, 20 * bytes)).toBeCloseTo(20_000, -2);
    expect(rowsExpected({ text: '', isWhole: true }, 0)).toBe(0);
  });

  it('keeps codes of municipalities and numbers with leading zeros as text', () => {
    const marks = { decimal: ',', dayFirst: true } as const;
    const type = (name: string, ...values: string[]) => detectType(name, values, marks, isCode);
    expect(type('code', '11001', '12025', '99999')).toBe('text');
    expect(type('NIS-code', '1', '2')).toBe('text');
    expect(type('nummer', '007', '12')).toBe('text');
    expect(type('telefoon', '+3215123456')).toBe('text');
    expect(type('aantal', '25000', '31000')).toBe('whole');
    expect(type('datum', '31/02/2024')).toBe('text');
    expect(type('tekst', '1/2/24')).toBe('text');
  });

  it('takes 1.234 for what the other numbers say it is', () => {
    expect(detectDecimal(['1.234', '0,5'], ',')).toBe(',');
    expect(detectDecimal(['1.234', '0.5'], ';')).toBe('.');
    expect(detectDecimal(['1.234'], ';')).toBe(',');
    expect(detectDecimal(['1.234'], ',')).toBe('.');
    expect(detectDecimal(['1.234,5', '2'], '\t')).toBe(',');
  });

  it('takes the month first only where a day can stand nowhere else', () => {
    expect(detectDayFirst(['1/2/2024'])).toBe(true);
    expect(detectDayFirst(['12/31/2024'])).toBe(false);
    expect(detectDayFirst(['12/31/2024', '31/12/2024'])).toBe(true);
  });

  it('knows a table without a header from its numbers', () => {
    const { header, columns } = sniff(whole('Gent,5\nMechelen,6\n'), isCode);
    expect(header).toBe(false);
    expect(columns.map(({ name }) => name)).toEqual(['column_1', 'column_2']);
  });

  it('finds any usual delimiter, whatever stands in quotes', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 });
    const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 2,
        maxLength: 12,
      }),
    );
    fc.assert(
      fc.property(table, fc.constantFrom(...delimiters), (rows, delimiter) => {
        const heading = rows[0]?.map((_, i) => `kolom ${i}`) ?? [];
        const text = Papa.unparse([heading, ...rows], { delimiter, quotes: true });
        const read = sniff(whole(text), isCode);
        expect(read.delimiter).toBe(delimiter);
        expect(read.header).toBe(true);
        expect(read.columns.map(({ name }) => name)).toEqual(heading);
      }),
    );
  });

  it('never fails, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, isWhole) => {
        expect(sniff({ text, isWhole }, isCode).columns.length).toBeGreaterThan(0);
      }),
    );
  });
});
