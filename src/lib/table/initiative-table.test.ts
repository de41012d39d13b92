import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSort, searchRows, sortColumns, sortRows, type TableRow } from './initiative-table';

const row = (initiative_id: string, rest: Partial<TableRow> = {}): TableRow => ({
  initiative_id,
  practice_id: 'fiche',
  practice: 'Gelijke onderwijskansen',
  name: null,
  summary: '',
  nis: '12025',
  municipality: 'Mechelen',
  name_as_written: 'Mechelen',
  merged_after: null,
  kinds: [],
  targetGroups: [],
  domains: [],
  ...rest,
});
const ids = (rows: readonly TableRow[]): string[] => rows.map((each) => each.initiative_id);

const rows = fc
  .array(
    fc.record({
      name: fc.option(fc.constantFrom('Schakelklas', 'Babbelboom', 'KAAP', 'Étoile')),
      municipality: fc.constantFrom('Boom', 'Zele', 'Aalst'),
      kinds: fc.subarray(['Schakelklas', 'Vorming']),
      targetGroups: fc.subarray(['Ouders', 'Moeders']),
    }),
  )
  .map((parts) => parts.map((part, i) => row(String(i), part)));
const sort = fc.record({ column: fc.constantFrom(...sortColumns), descending: fc.boolean() });

const isMissing = (each: TableRow, column: (typeof sortColumns)[number]): boolean =>
  each[column] === null || each[column].length === 0;

describe('sortRows', () => {
  it('keeps every row, puts what is missing last and leaves its input alone', () => {
    fc.assert(
      fc.property(rows, sort, (unsorted, by) => {
        const before = ids(unsorted);
        const sorted = sortRows(unsorted, by);
        expect(ids(sorted).sort()).toEqual([...before].sort());
        expect(ids(unsorted)).toEqual(before);
        const missing = sorted.map((each) => isMissing(each, by.column));
        expect(missing).toEqual([...missing].sort((a, b) => Number(a) - Number(b)));
      }),
    );
  });

  it('keeps the order of equal rows in both directions', () => {
    fc.assert(
      fc.property(rows, sort, (unsorted, by) => {
        const sorted = sortRows(unsorted, by);
        for (const one of sorted) {
          const equal = sorted.filter(
            (each) => JSON.stringify(each[by.column]) === JSON.stringify(one[by.column]),
          );
          const order = ids(equal).map(Number);
          expect(order).toEqual([...order].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('turns round what is there when the direction turns', () => {
    const named = ['Zele', 'Étoile', 'Aalst', 'école'].map((name) => row(name, { name }));
    const withMissing = [row('none'), ...named];
    expect(ids(sortRows(withMissing, { column: 'name', descending: false }))).toEqual([
      'Aalst',
      'école',
      'Étoile',
      'Zele',
      'none',
    ]);
    expect(ids(sortRows(withMissing, { column: 'name', descending: true }))).toEqual([
      'Zele',
      'Étoile',
      'école',
      'Aalst',
      'none',
    ]);
  });
});

describe('nextSort', () => {
  it('starts ascending and turns round at the next click', () => {
    const first = nextSort({ column: 'name', descending: true }, 'kinds');
    expect(first).toEqual({ column: 'kinds', descending: false });
    expect(nextSort(first, 'kinds')).toEqual({ column: 'kinds', descending: true });
    expect(nextSort(nextSort(first, 'kinds'), 'kinds')).toEqual(first);
  });
});

describe('searchRows', () => {
  const cafe = row('cafe', {
    name: 'Onderwijscafé',
    municipality: 'Brugge',
    kinds: ['Vorming en intervisie'],
    domains: ['Onderwijs'],
  });
  const class_ = row('klas', { name: 'Schakelklas', targetGroups: ['OKAN-jongeren'] });
  const all = [cafe, class_];

  it.each([
    ['onderwijscafe', ['cafe']],
    ['ONDERWIJSCAFE\u0301', ['cafe']],
    ['brugge vorming', ['cafe']],
    ['vorming  brugge ', ['cafe']],
    ['okan schakel mechelen', ['klas']],
    ['brugge schakelklas', []],
    ['gelijke', ['cafe', 'klas']],
    ['', ['cafe', 'klas']],
    ['  ', ['cafe', 'klas']],
    ['.*', []],
  ])('finds %j in %j', (text, expected) => {
    expect(ids(searchRows(all, text))).toEqual(expected);
  });
});
