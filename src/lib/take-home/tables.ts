import { views } from '../db/views.sql';
import { tokens } from '../workbench/statement';

/** The tables that a statement reads. */
export type Mentioned = {
  /** Tables of the data package, in its order; all of them when it is not sure which. */
  readonly tables: readonly string[];
  readonly isSure: boolean;
  /** Tables of the visitor. */
  readonly own: readonly string[];
};

/** The views by name, with the SQL that makes them. */
const viewTexts = new Map(
  views.map((text) => [/^CREATE TABLE (\w+)/.exec(text)?.[1] ?? '', text] as const),
);

/** Functions that read tables whose names are not written as names. */
const readsUnseen = new Set(['query', 'query_table']);

/** Every name in a statement, in lower case and without quotes, as DuckDB compares them. */
function namesIn(sql: string): Set<string> {
  const names = tokens(sql)
    .filter(({ kind }) => kind === 'word' || kind === 'name')
    .map(({ kind, from, to }) =>
      kind === 'name' ? sql.slice(from + 1, to - 1).replaceAll('""', '"') : sql.slice(from, to),
    );
  return new Set(names.map((name) => name.toLowerCase()));
}

/** Names, and what is mentioned in the views among them. */
function withViews(names: ReadonlySet<string>, seen = new Set<string>()): Set<string> {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    const text = viewTexts.get(name);
    if (text) withViews(namesIn(text), seen);
  }
  return seen;
}

/**
 * Which tables a statement mentions, itself or through the views of the database. A column that is named
 * like a table counts as one: better a source too many than one too few.
 *
 * @param known the tables of the data package.
 * @param own the tables of the visitor, which go before those of the package.
 */
export function mentionedTables(
  sql: string,
  known: readonly string[],
  own: readonly string[],
): Mentioned {
  const written = namesIn(sql);
  const mine = own.filter((name) => written.has(name.toLowerCase()));
  const isUnseen = [...readsUnseen].some((name) => written.has(name));
  for (const name of mine) written.delete(name.toLowerCase());
  const names = withViews(written);
  const tables = known.filter((name) => names.has(name));
  const isSure = !isUnseen && (tables.length > 0 || mine.length > 0);
  return { tables: isSure ? tables : known, isSure, own: mine };
}
