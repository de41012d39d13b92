/** A place in a text, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A value read from JSON text, and where its parts stand in that text. */
export interface LocatedJson {
  readonly value: unknown;
  /**
   * Where a part stands.
   *
   * @param path keys and indexes from the root; where its end does not exist, the deepest part that does.
   */
  readonly positionOf: (path: readonly (string | number)[]) => Position;
}

/** Says where JSON text is malformed. */
export class JsonSyntaxError extends Error {
  constructor(
    message: string,
    readonly position: Position,
  ) {
    super(message);
  }
}

const token = /\s*("(?:[^"\\\n]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+|"|$)/gy;

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/**
 * Reads JSON text and remembers where everything stands, which `JSON.parse` does not.
 *
 * @throws JsonSyntaxError where the text is malformed.
 */
export function parseLocatedJson(text: string): LocatedJson {
  const offsets = new Map<string, number>();
  let next = 0;
  let start = 0;

  const peek = (): string => {
    token.lastIndex = next;
    const found = token.exec(text);
    const content = found?.[1] ?? '';
    start = next + (found?.[0].length ?? 0) - content.length;
    return content;
  };
  const fail = (wanted: string): never => {
    const found = peek();
    throw new JsonSyntaxError(
      `${found === '' ? 'the end of the file' : `"${found}"`} where ${wanted} should be`,
      positionAt(text, start),
    );
  };
  const take = (): string => {
    const found = peek();
    next = start + found.length;
    return found;
  };
  const expect = (wanted: string): void => {
    if (peek() !== wanted) fail(`"${wanted}"`);
    take();
  };
  const scalar = (wanted: string): unknown => {
    try {
      const value: unknown = JSON.parse(peek());
      take();
      return value;
    } catch {
      return fail(wanted);
    }
  };
  const list = (end: string, item: () => void): void => {
    take();
    if (peek() !== end) {
      item();
      while (peek() !== end) {
        expect(',');
        item();
      }
    }
    take();
  };

  const read = (path: readonly (string | number)[]): unknown => {
    const opening = peek();
    const key = JSON.stringify(path);
    if (!offsets.has(key)) offsets.set(key, start);
    if (opening === '[') {
      const values: unknown[] = [];
      list(']', () => values.push(read([...path, values.length])));
      return values;
    }
    if (opening === '{') {
      const members: [string, unknown][] = [];
      list('}', () => {
        if (!peek().startsWith('"')) fail('a name in quotes');
        const at = start;
        const name = String(scalar('a name in quotes'));
        const memberPath = [...path, name];
        offsets.set(JSON.stringify(memberPath), at);
        expect(':');
        members.push([name, read(memberPath)]);
      });
      return Object.fromEntries(members);
    }
    return scalar('a value');
  };

  const value = read([]);
  if (peek() !== '') fail('the end of the file');
  return {
    value,
    positionOf: (path) => {
      let depth = path.length;
      while (depth > 0 && !offsets.has(JSON.stringify(path.slice(0, depth)))) depth -= 1;
      return positionAt(text, offsets.get(JSON.stringify(path.slice(0, depth))) ?? 0);
    },
  };
}
