import type { InitiativeRow } from '../queries/atlas.sql';

/** A row with the labels of its terms, ready to sort, search and write out. */
export type TableRow = InitiativeRow & {
  readonly kinds: readonly string[];
  readonly targetGroups: readonly string[];
  readonly domains: readonly string[];
};

export const sortColumns = ['municipality', 'name', 'kinds', 'targetGroups'] as const;
export type SortColumn = (typeof sortColumns)[number];
export type Sort = { readonly column: SortColumn; readonly descending: boolean };

const sortText = (row: TableRow, column: SortColumn): string => {
  const value = row[column];
  return value === null ? '' : typeof value === 'string' ? value : value.join(' ');
};

/** The rows sorted, missing values last in either direction; equal rows keep their order. */
export function sortRows(rows: readonly TableRow[], { column, descending }: Sort): TableRow[] {
  const collator = new Intl.Collator('nl', { numeric: true });
  return rows.toSorted((a, b) => {
    const [left, right] = [sortText(a, column), sortText(b, column)];
    if (left === '' || right === '') return Number(left === '') - Number(right === '');
    return collator.compare(left, right) * (descending ? -1 : 1);
  });
}

/** A click on a column header: ascending first, then the other way round. */
export const nextSort = (sort: Sort, column: SortColumn): Sort =>
  sort.column === column ? { column, descending: !sort.descending } : { column, descending: false };

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The rows that hold every word of `text` somewhere, regardless of case and accents. */
export function searchRows(rows: readonly TableRow[], text: string): TableRow[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const haystack = folded(
      [
        row.municipality,
        row.name_as_written,
        row.name ?? '',
        row.summary,
        row.practice,
        ...row.kinds,
        ...row.targetGroups,
        ...row.domains,
      ].join(' '),
    );
    return words.every((word) => haystack.includes(word));
  });
}
