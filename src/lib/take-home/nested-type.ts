/** A type of DuckDB, taken apart. */
export type NestedType =
  | { readonly is: 'scalar'; readonly name: string }
  | { readonly is: 'list'; readonly of: NestedType }
  | { readonly is: 'struct'; readonly fields: readonly Field[] }
  | { readonly is: 'map'; readonly key: NestedType; readonly value: NestedType };
type Field = { readonly name: string; readonly type: NestedType };

/** A place in a text that is being read. */
export class Cursor {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Reads what a pattern with the flag `y` matches here; the empty text when it does not. */
  read(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  /** @throws SyntaxError when something else stands here. */
  expect(pattern: RegExp): string {
    const found = this.read(pattern);
    if (found === '')
      throw new SyntaxError(`${String(pattern)} expected at ${this.at}: ${this.text}`);
    return found;
  }
}

function several<T>(cursor: Cursor, one: () => T): T[] {
  const found = [one()];
  while (cursor.read(/,\s*/y) !== '') found.push(one());
  cursor.expect(/\)/y);
  return found;
}

function field(cursor: Cursor): Field {
  const written = cursor.expect(/"(?:[^"]|"")*"|\w+/y);
  cursor.expect(/\s+/y);
  const name = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
  return { name, type: read(cursor) };
}

function base(cursor: Cursor): NestedType {
  if (cursor.read(/STRUCT\(/y) !== '')
    return { is: 'struct', fields: several(cursor, () => field(cursor)) };
  if (cursor.read(/MAP\(/y) !== '') {
    const [key, value] = several(cursor, () => read(cursor));
    if (!key || !value) throw new SyntaxError(`A map of what? ${cursor.text}`);
    return { is: 'map', key, value };
  }
  const name = cursor.expect(
    /(?!UNION)[A-Z]\w*(?: WITH TIME ZONE)?(?:\((?:'(?:[^']|'')*'|[^()'])*\))?/y,
  );
  return { is: 'scalar', name };
}

function read(cursor: Cursor): NestedType {
  let type = base(cursor);
  while (cursor.read(/\[\d*\]/y) !== '') type = { is: 'list', of: type };
  return type;
}

/**
 * Takes a type apart.
 *
 * @param name such as `STRUCT(a INTEGER, "b c" VARCHAR[])`.
 * @returns the type; a scalar of that name when it cannot be taken apart, as a union cannot.
 */
export function nestedType(name: string): NestedType {
  try {
    const cursor = new Cursor(name);
    const type = read(cursor);
    return cursor.at === name.length ? type : { is: 'scalar', name };
  } catch {
    return { is: 'scalar', name };
  }
}
