import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from './database';
import { packRows, unpackRows } from './packed-rows';

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

const rows = fc
  .uniqueArray(
    fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
    { minLength: 1, maxLength: 5 },
  )
  .chain((columns) =>
    fc.array(fc.record(Object.fromEntries(columns.map((column) => [column, value])))),
  );

describe('packed rows', () => {
  it('unpack to the rows that were packed, also by way of JSON', () => {
    fc.assert(
      fc.property(rows, (original) => {
        const packed = packRows(original);
        expect(unpackRows(packed)).toEqual(original);
        expect(unpackRows(JSON.parse(JSON.stringify(packed)) as typeof packed)).toEqual(original);
      }),
    );
  });

  it('hold each column once, with its values in order', () => {
    expect(
      packRows([
        { nis: '1', count: 2 },
        { count: null, nis: '3' },
      ]),
    ).toEqual({ nis: ['1', '3'], count: [2, null] });
  });
});
