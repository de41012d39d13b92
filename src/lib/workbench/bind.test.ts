import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { query, type Value } from '../db/database';
import { openNodeDatabase } from '../db/node';
import { bind, type BoundStatement, type ParameterValues } from './bind';
import { isRefusal, readStatement } from './statement';

function bound(sql: string, values: ParameterValues): BoundStatement {
  const read = readStatement(sql);
  if (isRefusal(read)) throw new Error(read.refused);
  const statement = bind(read, values);
  if ('missing' in statement) throw new Error(statement.missing.join());
  return statement;
}

describe('bind', () => {
  it('writes values out where their parameters stand', () => {
    expect(
      bound("SELECT $name, '$name', $n, $sure, $none", {
        name: "it's",
        n: -2,
        sure: true,
        none: null,
      }).text,
    ).toBe("SELECT 'it''s', '$name', (-2), true, NULL");
  });

  it('names the parameters without a value', () => {
    const read = readStatement('SELECT $a, $b');
    if (isRefusal(read)) throw new Error(read.refused);
    expect(bind(read, { b: 1 })).toEqual({ missing: ['a'] });
    const inherited = readStatement('SELECT $constructor');
    if (isRefusal(inherited)) throw new Error(inherited.refused);
    expect(bind(inherited, {})).toEqual({ missing: ['constructor'] });
  });

  it('gives back exactly what was put in, whatever it is', async () => {
    const database = await openNodeDatabase('static/data/atlas.duckdb');
    const value: fc.Arbitrary<Value> = fc.oneof(
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
      fc.constantFrom("'); DROP TABLE municipality; --", '$$', "\\'", '?', '$a'),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(value, async (a) => {
        const { text } = bound('SELECT $a AS value', { a });
        const { rows } = await database.ask({
          rows: query<{ value: Value }>({ text, params: [] }),
        });
        expect(rows).toEqual([{ value: a }]);
      }),
      { numRuns: 60 },
    );
  });

  it('knows where a place in what is run stands in what was written', () => {
    const written = '\n-- é\nSELECT $a, wrong FROM t;';
    const statement = bound(written, { a: 'a long value' });
    const at = statement.origin(statement.text.indexOf('wrong'));
    expect(written.slice(at, at + 5)).toBe('wrong');
    const value = statement.origin(statement.text.indexOf('long'));
    expect(written.slice(value, value + 2)).toBe('$a');
  });
});
