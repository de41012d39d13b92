import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal, readStatement, tokens } from './statement';

const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "'",
        '"',
        '$',
        '$$',
        '$a$',
        '--',
        '/*',
        '*/',
        ';',
        '\n',
        '\\',
        "E'",
        '$x',
        '(',
      ),
      fc.constantFrom('SELECT', 'from', 'é', '1.5', ' ', '👩‍🏫'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

const readText = (sql: string) => {
  const read = readStatement(sql);
  return isRefusal(read) ? read.refused : read.text;
};

describe('tokens', () => {
  it('are the whole text, in order, whatever it holds', () => {
    fc.assert(
      fc.property(pieces, (sql) => {
        const found = tokens(sql);
        expect(found.map(({ from, to }) => sql.slice(from, to)).join('')).toBe(sql);
        expect(found.every(({ from, to }) => to > from)).toBe(true);
      }),
    );
  });
});

describe('readStatement', () => {
  it('gives one statement without what stands around it', () => {
    expect(readText('  -- first\n SELECT 1 ; \n -- last')).toBe('SELECT 1');
    expect(readText('((SELECT 1)) LIMIT 1;;')).toBe('((SELECT 1)) LIMIT 1');
    expect(readText('from municipality')).toBe('from municipality');
  });

  it('refuses several statements, and says where the second begins', () => {
    expect(readStatement('SELECT 1; SELECT 2')).toEqual({
      refused: 'several',
      from: 10,
      to: 18,
      word: '',
    });
  });

  it('takes no semicolon in text, names or comments for an end', () => {
    for (const sql of [
      "SELECT ';'",
      'SELECT ";" FROM t',
      'SELECT 1 -- a; b',
      'SELECT /* ; */ 1',
      'SELECT $$;$$',
      "SELECT $tag$ ; $$ ' $tag$",
      "SELECT E'\\';'",
      "SELECT 'it''s; fine'",
    ])
      expect(isRefusal(readStatement(sql)), sql).toBe(false);
  });

  it('refuses what does not read', () => {
    for (const word of ['DROP', 'INSERT', 'COPY', 'ATTACH', 'SET', 'PRAGMA', 'CREATE', 'SELEC'])
      expect(readStatement(`${word} x`)).toMatchObject({ refused: 'not-reading', word });
    expect(readText('EXPLAIN ANALYZE DROP TABLE x')).toBe('not-reading');
    expect(readText('explain analyze (select 1)')).toBe('explain analyze (select 1)');
    expect(readText('')).toBe('empty');
    expect(readText(' ; -- nothing')).toBe('empty');
  });

  it('lists parameters once, in order, and none in text', () => {
    expect(readStatement("SELECT $b, $a, $b, '$c', $$ $d $$, t.a$e FROM t -- $f")).toMatchObject({
      parameters: ['b', 'a'],
    });
  });
});
