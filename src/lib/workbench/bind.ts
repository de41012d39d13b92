import { literal } from '../db/literal';
import type { Value } from '../db/database';
import { tokens, type Statement } from './statement';

/** Values of the parameters of a statement, by name without `$`. */
export type ParameterValues = Readonly<Record<string, Value>>;

/** A statement with its parameters written out. */
export type BoundStatement = {
  readonly text: string;
  readonly word: Statement['word'];
  /** Where something at an offset of `text` stands in what was written. */
  readonly origin: (offset: number) => number;
};

/**
 * Writes the values of parameters into a statement, as literals. An engine that is asked through its
 * prepared statements cannot be stopped, so nothing is bound; no value can leave its literal.
 *
 * @returns the statement, or the names that have no value.
 */
export function bind(
  statement: Statement,
  values: ParameterValues,
): BoundStatement | { readonly missing: readonly string[] } {
  const missing = statement.parameters.filter((name) => !Object.hasOwn(values, name));
  if (missing.length > 0) return { missing };

  const pieces = tokens(statement.text).map(({ kind, from, to }) => {
    const written = statement.text.slice(from, to);
    return kind === 'parameter'
      ? { from, text: literal(values[written.slice(1)] ?? null), isValue: true }
      : { from, text: written, isValue: false };
  });
  return {
    text: pieces.map(({ text }) => text).join(''),
    word: statement.word,
    origin: (offset) => {
      let start = 0;
      for (const { from, text, isValue } of pieces) {
        if (offset < start + text.length)
          return statement.from + from + (isValue ? 0 : offset - start);
        start += text.length;
      }
      return statement.from + statement.text.length;
    },
  };
}
