import type { LiveFunction } from '../queries/schema.sql';
import { sqlName, type SchemaColumn, type SchemaTable } from '../schema/schema';
import type { SuggestedValue } from '../schema/schema.server';
import { tokens, type Token } from '../workbench/statement';
import { keywords, types } from './duckdb-words';

/** What can be suggested from. */
export type Vocabulary = {
  readonly tables: readonly SchemaTable[];
  readonly functions: readonly LiveFunction[];
  readonly values: readonly SuggestedValue[];
};

/** Something that can be written at the cursor. */
export type Suggestion = {
  readonly kind: 'column' | 'table' | 'function' | 'value' | 'keyword' | 'type';
  /** What is compared with what was typed. */
  readonly label: string;
  /** What is shown in the list. */
  readonly shown: string;
  /** What is written. */
  readonly written: string;
  /** Beside it in the list. */
  readonly detail: string;
  /** More about it, with the language where it is not that of the page. */
  readonly info: { readonly text: string; readonly lang?: 'en' | undefined } | null;
};

/** Suggestions, best kind first, for what begins at `from`. */
export type Suggestions = { readonly from: number; readonly options: readonly Suggestion[] };

const plain = (kind: Suggestion['kind'], word: string): Suggestion => ({
  kind,
  label: word,
  shown: word,
  written: word,
  detail: '',
  info: null,
});

const column = ({ name, type, meaning, unit }: SchemaColumn, table: string): Suggestion => ({
  ...plain('column', name),
  written: sqlName(name),
  detail: unit ? `${type.toLowerCase()}, ${unit}` : type.toLowerCase(),
  info: meaning ? { ...meaning, text: `${table}.${name}\n${meaning.text}` } : null,
});

const table = ({ name, title, description }: SchemaTable): Suggestion => ({
  ...plain('table', name),
  written: sqlName(name),
  detail: title?.text ?? '',
  info: description,
});

const callable = ({ name, forms, description }: LiveFunction): Suggestion => ({
  ...plain('function', name),
  written: `${name}(`,
  detail: '()',
  info: {
    text: description === null ? forms : `${forms}\n\n${description}`,
    lang: 'en',
  },
});

const value = ({ value: word, label, of }: SuggestedValue, quote: string): Suggestion => ({
  kind: 'value',
  label: `${word} ${label}`,
  shown: word,
  written: `${quote}${word}${quote}`,
  detail: label === word ? of : label,
  info: null,
});

const words: readonly Suggestion[] = [
  ...keywords
    .filter((word) => !types.includes(word))
    .map((word) => plain('keyword', word.toUpperCase())),
  ...types.map((word) => plain('type', word.toUpperCase())),
];

const isSolid = ({ kind }: Token) => kind !== 'blank' && kind !== 'comment';

/** The tables that SQL names, each under its name and its alias, all in small letters. */
export function namedTables(
  sql: string,
  tables: readonly SchemaTable[],
): ReadonlyMap<string, SchemaTable> {
  const known = new Map(tables.map((each) => [each.name.toLowerCase(), each]));
  const solid = tokens(sql).filter(isSolid);
  const wordAt = (i: number): string => {
    const token = solid[i];
    if (token?.kind === 'word') return sql.slice(token.from, token.to).toLowerCase();
    return token?.kind === 'name'
      ? sql
          .slice(token.from + 1, token.to - 1)
          .replaceAll('""', '"')
          .toLowerCase()
      : '';
  };
  const found = new Map<string, SchemaTable>();
  solid.forEach((_, i) => {
    const named = known.get(wordAt(i));
    if (!named) return;
    found.set(wordAt(i), named);
    const alias = wordAt(i + 1) === 'as' ? wordAt(i + 2) : wordAt(i + 1);
    if (alias !== '' && !keywords.includes(alias)) found.set(alias, named);
  });
  return found;
}

/**
 * What can be written at a place in SQL: inside text the known values, after `alias.` the columns of its
 * table, elsewhere columns of the tables that are named, tables, functions, values and words.
 *
 * @returns null where nothing can be suggested, as in a comment.
 */
export function suggest(sql: string, offset: number, vocabulary: Vocabulary): Suggestions | null {
  const all = tokens(sql);
  const at = all.findIndex(({ from, to }) => from < offset && offset <= to);
  const token = all[at];
  const named = namedTables(sql, vocabulary.tables);

  if (token?.kind === 'comment' || token?.kind === 'parameter') return null;
  if (token?.kind === 'text') {
    const isClosed = offset === token.to && sql[token.to - 1] === "'" && token.to - token.from > 1;
    if (isClosed || sql[token.from] !== "'") return null;
    return {
      from: token.from + 1,
      options: vocabulary.values.map((each) => value(each, '')),
    };
  }

  const isWord = token?.kind === 'word';
  const from = isWord ? token.from : offset;
  const dot = all[isWord ? at - 1 : at];
  if (dot?.kind === 'other' && sql.slice(dot.from, dot.to) === '.') {
    const before = all[(isWord ? at - 1 : at) - 1];
    const owner = before
      ? named.get(sql.slice(before.from, before.to).replaceAll('"', '').toLowerCase())
      : undefined;
    return owner ? { from, options: owner.columns.map((each) => column(each, owner.name)) } : null;
  }
  const seen = new Map<string, Suggestion>();
  for (const owner of new Set(named.values()))
    for (const each of owner.columns)
      if (!seen.has(each.name)) seen.set(each.name, column(each, owner.name));
  return {
    from,
    options: [
      ...seen.values(),
      ...vocabulary.tables.map(table),
      ...words,
      ...vocabulary.functions.map(callable),
      ...vocabulary.values.map((each) => value(each, "'")),
    ],
  };
}
