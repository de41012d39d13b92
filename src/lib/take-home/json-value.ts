import { isoOf, kindOf, significantDigits } from './column-type';
import type { Cell } from './format';
import { Cursor, nestedType, type NestedType } from './nested-type';

/** How a scalar is written in JSON; numbers that a double cannot hold are text. */
function scalar(type: string): (text: string) => string {
  switch (kindOf(type).is) {
    case 'boolean':
      return (text) => text;
    case 'integer':
      return (text) => (Number.isSafeInteger(Number(text)) ? text : JSON.stringify(text));
    case 'decimal':
      return (text) => (significantDigits(text) <= 15 ? text : JSON.stringify(text));
    case 'float':
      return (text) => (/^-?\d/.test(text) ? text : JSON.stringify(text));
    case 'date':
    case 'timestamp':
      return (text) => JSON.stringify(isoOf(text));
    case 'text':
      return (text) => JSON.stringify(text);
  }
}

const unescaped = (quoted: string): string => quoted.slice(1, -1).replace(/\\([^])/g, '$1');

/** Reads a scalar inside a list, struct or map, up to the pattern that ends it. */
function inner(cursor: Cursor, end: RegExp, write: (text: string) => string): string {
  const quoted = cursor.read(/'(?:[^'\\]|\\[^])*'/y);
  if (quoted !== '') return write(unescaped(quoted));
  const bare = cursor.read(end);
  return bare === 'NULL' ? 'null' : write(bare);
}

function members(cursor: Cursor, close: RegExp, one: () => string): string[] {
  const found: string[] = [];
  if (cursor.read(close) !== '') return found;
  do found.push(one());
  while (cursor.read(/,\s*/y) !== '');
  cursor.expect(close);
  return found;
}

const untilValueEnds = /[^,\]}]+/y;
const untilKeyEnds = /[^=]+/y;

function nested(cursor: Cursor, type: NestedType, end = untilValueEnds): string {
  if (type.is === 'scalar') return inner(cursor, end, scalar(type.name));
  if (cursor.read(/NULL/y) !== '') return 'null';
  if (type.is === 'list') {
    cursor.expect(/\[/y);
    return `[${members(cursor, /\]/y, () => nested(cursor, type.of)).join(',')}]`;
  }
  cursor.expect(/\{/y);
  if (type.is === 'struct') {
    let position = 0;
    const fields = members(cursor, /\}/y, () => {
      const { name, type: of } = type.fields[position++] ?? {
        name: '',
        type: { is: 'scalar', name: 'VARCHAR' } as const,
      };
      cursor.expect(/'(?:[^'\\]|\\[^])*': /y);
      return `${JSON.stringify(name)}:${nested(cursor, of)}`;
    });
    return `{${fields.join(',')}}`;
  }
  const entries = members(cursor, /\}/y, () => {
    const key = nested(cursor, type.key, untilKeyEnds);
    cursor.expect(/=/y);
    return `{"key":${key},"value":${nested(cursor, type.value)}}`;
  });
  return `[${entries.join(',')}]`;
}

/**
 * How the values of a type are written in JSON: numbers as numbers where a double holds them exactly and
 * as text where not, dates as ISO 8601, lists as arrays, structs as objects, maps as arrays of
 * `{key, value}`, everything else as DuckDB writes it.
 *
 * @param name DuckDB's name for the type.
 */
export function jsonOf(name: string): (cell: Cell) => string {
  const type = nestedType(name);
  const write =
    type.is === 'scalar'
      ? scalar(name)
      : (text: string) => {
          try {
            return nested(new Cursor(text), type);
          } catch {
            return JSON.stringify(text);
          }
        };
  return (cell) => (cell === null ? 'null' : write(cell));
}
