import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnNames, stem, tableName, written } from './names';

describe('names of tables', () => {
  const taken = new Set(['municipality', 'result', 'order', 't_order']);

  it.each([
    ['Leerlingen 2024 (definitief)', 'leerlingen_2024_definitief'],
    ['Cijfers café', 'cijfers_cafe'],
    ['2024', 't_2024'],
    ['municipality', 't_municipality'],
    ['Order', 't_order_2'],
    ['—', 't'],
  ])('%j becomes %s', (from, name) => {
    expect(tableName(from, taken)).toBe(name);
  });

  it('are found without quotes and free, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.constantFrom('a', 'b', 't', 't_1')),
        (text, names) => {
          const used = new Set<string>(names);
          const name = tableName(text, used);
          expect(name).toMatch(/^[a-z_][a-z0-9_]*$/);
          expect(used.has(name)).toBe(false);
        },
      ),
    );
  });

  it('begin as the name of the file without its extension', () => {
    expect(stem('cijfers 2024.v2.csv')).toBe('cijfers 2024.v2');
    expect(stem('.csv')).toBe('.csv');
  });
});

describe('names of columns', () => {
  it('are filled in and there once, whatever the case', () => {
    expect(columnNames(['Naam', ' naam ', '', 'NAAM', 'x'])).toEqual([
      'Naam',
      'naam_2',
      'column_3',
      'NAAM_3',
      'x',
    ]);
  });

  it('are quoted only where they must be', () => {
    expect([written('nis'), written('Aantal leerlingen'), written('a"b')]).toEqual([
      'nis',
      '"Aantal leerlingen"',
      '"a""b"',
    ]);
  });
});
