import { SQLDialect } from '@codemirror/lang-sql';
import { keywords, types } from './duckdb-words';

/**
 * DuckDB's SQL, for colouring.
 *
 * @param names of columns and tables; such a word is not coloured as a keyword, as `name` and `year` are.
 */
export function duckdbDialect(names: Iterable<string>): SQLDialect {
  const taken = new Set(names);
  const free = (words: readonly string[]) => words.filter((word) => !taken.has(word)).join(' ');
  return SQLDialect.define({
    keywords: free(keywords.filter((word) => !types.includes(word))),
    types: free(types),
    builtin: '',
    doubleDollarQuotedStrings: true,
    caseInsensitiveIdentifiers: true,
    operatorChars: '*+-%<>!=&|~^/@:',
  });
}
