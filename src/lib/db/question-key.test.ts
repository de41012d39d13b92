import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionKey } from './question-key';
import type { Param, Sql } from './sql';

const param: fc.Arbitrary<Param> = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
const statement: fc.Arbitrary<Sql> = fc.record({ text: fc.string(), params: fc.array(param) });
const key = (text: string, params: readonly Param[], name = 'rows') =>
  questionKey({ [name]: { text, params } });

describe('the key of a question', () => {
  it('is the same for the same question', () => {
    fc.assert(
      fc.property(statement, ({ text, params }) => {
        expect(key(text, params)).toBe(key(text, [...params]));
      }),
    );
  });

  it('differs when text, values or names differ', () => {
    fc.assert(
      fc.property(statement, statement, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(key(one.text, one.params)).not.toBe(key(other.text, other.params));
      }),
    );
    expect(key('SELECT ?', ['a'])).not.toBe(key('SELECT ?', ['b']));
    expect(key('SELECT ?', ['1'])).not.toBe(key('SELECT ?', [1]));
    expect(key('SELECT ?, ?', ['a', 'b'])).not.toBe(key('SELECT ?, ?', ['b', 'a']));
    expect(key('SELECT ?, ?', ['a,b', ''])).not.toBe(key('SELECT ?, ?', ['a', 'b,']));
    expect(key('SELECT 1', [], 'a')).not.toBe(key('SELECT 1', [], 'b'));
  });

  it('can be the name of a file', () => {
    fc.assert(
      fc.property(statement, ({ text, params }) => {
        expect(key(text, params)).toMatch(/^[0-9a-z]{1,11}$/);
      }),
    );
  });
});
