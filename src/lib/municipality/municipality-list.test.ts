import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../places/load-node';
import {
  defaultListView,
  findMunicipalities,
  formatListView,
  letterOf,
  parseListView,
  sortMunicipalities,
  withSort,
} from './municipality-list';

const row = (nis: string, name: string, population: number, initiatives: number | null) => ({
  nis,
  name,
  province: 'Provincie',
  arrondissement: 'Arrondissement',
  population,
  initiatives,
});
const rows = [
  row('11002', 'Antwerpen', 500, 1),
  row('23106', 'Pajottegem', 20, null),
  row('12025', 'Mechelen', 90, 4),
];
const names = (found: readonly { name: string }[]) => found.map(({ name }) => name);

describe('the address of the list', () => {
  it('is empty for the default list', () => {
    expect(formatListView(defaultListView)).toBe('');
  });

  it('gives the same list back', () => {
    const view = { text: 'Sint & co', column: 'population', descending: true } as const;
    expect(parseListView(formatListView(view))).toEqual(view);
  });

  it('ignores a column that does not exist', () => {
    expect(parseListView('?sort=-nonsense')).toEqual(defaultListView);
  });
});

describe('sortMunicipalities', () => {
  it('puts municipalities that are not mentioned last in either direction', () => {
    const view = { ...defaultListView, column: 'initiatives' } as const;
    expect(names(sortMunicipalities(rows, view))).toEqual(['Antwerpen', 'Mechelen', 'Pajottegem']);
    expect(names(sortMunicipalities(rows, { ...view, descending: true }))).toEqual([
      'Mechelen',
      'Antwerpen',
      'Pajottegem',
    ]);
  });

  it('starts with the highest number, and turns round on a second click', () => {
    const once = withSort(defaultListView, 'population');
    expect(once.descending).toBe(true);
    expect(withSort(once, 'population').descending).toBe(false);
    expect(withSort(once, 'name').descending).toBe(false);
  });
});

describe('findMunicipalities', () => {
  const gazetteer = loadGazetteer();
  const find = (text: string) => findMunicipalities(rows, text, gazetteer.search(text, 1000));

  it('keeps every row when nothing is searched', () => {
    expect(findMunicipalities(rows, '  ', null)).toHaveLength(3);
  });

  it('finds by a name of before a merger and says which', () => {
    const [found] = find('galmaarden');
    expect(found?.row.name).toBe('Pajottegem');
    expect(found?.by).toMatchObject({ matched: 'Galmaarden', level: 'former' });
  });

  it('finds by a sub-municipality and says which', () => {
    const [found] = find('Berchem');
    expect(found?.row.name).toBe('Antwerpen');
    expect(found?.by).toMatchObject({ matched: 'Berchem', level: 'sub' });
  });

  it('has nothing to add when today’s own name fits', () => {
    expect(find('meche')).toEqual([{ row: rows[2], by: null }]);
  });

  it('compares today’s names while the other names are not there', () => {
    expect(findMunicipalities(rows, 'ECHEL', null).map(({ row: { name } }) => name)).toEqual([
      'Mechelen',
    ]);
  });
});

it('files a name under a capital without an accent', () => {
  expect(letterOf("'s-Gravenvoeren")).toBe('S');
  expect(letterOf('Éénhoorn')).toBe('E');
});
