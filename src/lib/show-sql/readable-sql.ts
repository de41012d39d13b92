import type { Value } from '../db/database';
import { literal } from '../db/literal';
import { namesOf, type Param, type Sql } from '../db/sql';

/** SQL with `$name` parameters, and their values. */
export type ReadableSql = {
  readonly text: string;
  readonly values: Readonly<Record<string, Value>>;
};

/** The name of a value; a number follows it where another value has that name already. */
function freeName(values: ReadonlyMap<string, Param>, name: string, value: Param): string {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name}_${number}`;
    if (!values.has(tried) || values.get(tried) === value) return tried;
  }
}

/**
 * A query as people read it and the workbench runs it: named parameters as `$name`, the others written
 * out as literals. Equal values of one name are one parameter. No query of ours holds a question mark
 * but as a parameter.
 */
export function readableSql(statement: Sql): ReadableSql {
  const names = namesOf(statement);
  const values = new Map<string, Param>();
  const [first = '', ...rest] = statement.text.split('?');
  const text = rest.reduce((written, part, i) => {
    const value = statement.params[i] ?? null;
    const name = names[i] ?? null;
    if (name === null) return written + literal(value) + part;
    const free = freeName(values, name, value);
    values.set(free, value);
    return `${written}$${free}${part}`;
  }, first);
  return { text, values: Object.fromEntries(values) };
}
