import type { Value } from '../db/database';
import type { SchemaTable } from '../schema/schema';
import { tokens } from './statement';

/** How the value of a parameter is given. */
export type ParameterKind = 'text' | 'number' | 'boolean' | 'empty';

/** Words between a column and the value it is compared with. */
const between = new Set(['between', 'and', 'not', 'like', 'ilike', 'is']);
const countWords = new Set(['limit', 'offset']);

const kindOfType = (type: string): ParameterKind => {
  if (type === 'BOOLEAN') return 'boolean';
  return /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL.*)$/.test(type)
    ? 'number'
    : 'text';
};

/**
 * The kind of value that a parameter probably takes: that of the column it is compared with where it
 * first stands, a number after LIMIT and OFFSET, text otherwise.
 */
export function inferKind(
  sql: string,
  name: string,
  tables: readonly SchemaTable[],
): ParameterKind {
  const solid = tokens(sql).filter(({ kind }) => kind !== 'blank' && kind !== 'comment');
  const textOf = (i: number) => {
    const token = solid[i];
    return token ? sql.slice(token.from, token.to) : '';
  };
  for (let i = solid.findIndex((_, at) => textOf(at) === `$${name}`) - 1; i >= 0; i -= 1) {
    const [kind, text] = [solid[i]?.kind, textOf(i).toLowerCase()];
    if (kind === 'word' && countWords.has(text)) return 'number';
    if (kind === 'word' && !between.has(text)) {
      const column = tables
        .flatMap(({ columns }) => columns)
        .find((each) => each.name.toLowerCase() === text);
      return column ? kindOfType(column.type) : 'text';
    }
    if (kind === 'name' || kind === 'text' || kind === 'end') break;
  }
  return 'text';
}

/** The kind of a value that is there. */
export const kindOfValue = (value: Value): ParameterKind => {
  if (value === null) return 'empty';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'text';
};

/**
 * Reads what was typed as a value; a decimal comma is as good as a point.
 *
 * @returns undefined when nothing was typed, or no number where there should be one.
 */
export function readValue(kind: ParameterKind, typed: string): Value | undefined {
  switch (kind) {
    case 'empty':
      return null;
    case 'boolean':
      return typed === 'true' ? true : typed === 'false' ? false : undefined;
    case 'number': {
      const number = typed.trim().replace(',', '.');
      return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(number) ? Number(number) : undefined;
    }
    case 'text':
      return typed === '' ? undefined : typed;
  }
}
