import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { join, list, named, namesOf, raw, sql, type Param, type Sql } from './sql';

const param: fc.Arbitrary<Param> = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
const text = fc.string().map((written) => written.replaceAll('?', ''));

/** Calls `sql` as a template with these pieces of text and values. */
const composed = (values: readonly (Sql | Param)[], texts: readonly string[]): Sql => {
  const strings = [...values, null].map((_, i) => texts[i] ?? ' ');
  return sql(Object.assign(strings, { raw: strings }), ...values);
};

/** Any composition, with the values that went into it from left to right. */
const { tree } = fc.letrec<{ tree: { sql: Sql; bound: Param[] } }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    text.map((written) => ({ sql: raw(written), bound: [] })),
    fc.array(param).map((bound) => ({ sql: list(bound), bound })),
    fc
      .tuple(fc.array(tie('tree'), { maxLength: 3 }), fc.constantFrom(' AND ', ' UNION ALL '))
      .map(([parts, separator]) => ({
        sql: join(
          parts.map((part) => part.sql),
          separator,
        ),
        bound: parts.flatMap((part) => part.bound),
      })),
    fc
      .tuple(
        fc.array(
          fc.oneof(
            param.map((value) => ({ value, bound: [value] })),
            tie('tree').map(({ sql: value, bound }) => ({ value, bound })),
          ),
          { maxLength: 3 },
        ),
        fc.array(text),
      )
      .map(([parts, texts]) => ({
        sql: composed(
          parts.map(({ value }) => value),
          texts,
        ),
        bound: parts.flatMap(({ bound }) => bound),
      })),
  ),
}));

describe('composed SQL', () => {
  it('binds values in the order of the text, one for each question mark', () => {
    fc.assert(
      fc.property(tree, ({ sql: made, bound }) => {
        const { text: written, params } = made;
        expect(params).toEqual(bound);
        expect(written.split('?').length - 1).toBe(params.length);
        expect(namesOf(made)).toHaveLength(params.length);
      }),
    );
  });

  it('never puts a value in the text', () => {
    const statement = sql`SELECT ${"'; DROP TABLE term; --"} AS a, ${null} AS b`;
    expect(statement).toMatchObject({
      text: 'SELECT ? AS a, ? AS b',
      params: ["'; DROP TABLE term; --", null],
    });
  });

  it('keeps the names of values apart from the text', () => {
    const statement = sql`a = ${named('a', 1)} AND ${sql`b IN (${list([2, 3], 'b')})`} AND c = ${4}`;
    expect(statement).toEqual({
      text: 'a = ? AND b IN (?, ?) AND c = ?',
      params: [1, 2, 3, 4],
      names: ['a', 'b_1', 'b_2', null],
    });
  });

  it('splices fragments between values', () => {
    const inner = sql`b = ${2} AND c IN (${list([3, 4])})`;
    expect(sql`a = ${1} AND ${inner} AND d = ${5} ORDER BY ${raw('a')}`).toMatchObject({
      text: 'a = ? AND b = ? AND c IN (?, ?) AND d = ? ORDER BY a',
      params: [1, 2, 3, 4, 5],
    });
  });
});
