import { foldText, type Match } from '../places';
import type { ListedMunicipality } from '../queries/municipality.sql';

export const sortColumns = [
  'name',
  'province',
  'arrondissement',
  'population',
  'initiatives',
] as const;
export type SortColumn = (typeof sortColumns)[number];

/** What the list of municipalities shows: all of it stands in the address of the page. */
export type ListView = {
  readonly text: string;
  readonly column: SortColumn;
  readonly descending: boolean;
};

export const defaultListView: ListView = { text: '', column: 'name', descending: false };

/** Numbers are read from high to low first. */
const startsDescending = (column: SortColumn): boolean =>
  column === 'population' || column === 'initiatives';

/** Reads the list from the query string of an address; what it does not know it leaves out. */
export function parseListView(search: string): ListView {
  const params = new URLSearchParams(search);
  const sort = params.get('sort') ?? '';
  const column = sortColumns.find((name) => name === sort.replace(/^-/, ''));
  return {
    text: (params.get('q') ?? '').slice(0, 100),
    column: column ?? defaultListView.column,
    descending: column !== undefined && sort.startsWith('-'),
  };
}

/** The query string of a list, with `?`; empty for the default one. */
export function formatListView({ text, column, descending }: ListView): string {
  const params = new URLSearchParams();
  if (text.trim() !== '') params.set('q', text.trim());
  if (column !== defaultListView.column || descending)
    params.set('sort', `${descending ? '-' : ''}${column}`);
  const search = params.toString();
  return search === '' ? '' : `?${search}`;
}

/** A click on a column header: its own direction first, then the other way round. */
export const withSort = (view: ListView, column: SortColumn): ListView => ({
  ...view,
  column,
  descending: view.column === column ? !view.descending : startsDescending(column),
});

/** The rows sorted; those that are not mentioned last in either direction. */
export function sortMunicipalities<Row extends ListedMunicipality>(
  rows: readonly Row[],
  { column, descending }: ListView,
): Row[] {
  const collator = new Intl.Collator('nl');
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [a[column], b[column]];
    if (left === null || right === null)
      return Number(left === null) - Number(right === null) || collator.compare(a.name, b.name);
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right));
    return order * sign || collator.compare(a.name, b.name);
  });
}

/** A row that fits what is searched, and the other name by which it fits. */
export type Found<Row> = { readonly row: Row; readonly by: Match | null };

/**
 * The rows that fit a text.
 *
 * @param matches what the gazetteer makes of the text; null while it is not there, and only today's
 *   names can be compared.
 */
export function findMunicipalities<Row extends ListedMunicipality>(
  rows: readonly Row[],
  text: string,
  matches: readonly Match[] | null,
): Found<Row>[] {
  const folded = foldText(text);
  if (folded === '') return rows.map((row) => ({ row, by: null }));
  if (matches === null)
    return rows
      .filter(({ name }) => foldText(name).includes(folded))
      .map((row) => ({ row, by: null }));
  const byNis = new Map(matches.map((match) => [match.nis, match]));
  return rows.flatMap((row) => {
    const match = byNis.get(row.nis);
    if (!match) return [];
    return [{ row, by: match.matched === row.name ? null : match }];
  });
}

/** The letter under which a name stands in an alphabet: without accents, in capitals. */
export const letterOf = (name: string): string => foldText(name).charAt(0).toUpperCase();
