import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factSchema } from '../schema/schema.server';
import { inferKind, kindOfValue, readValue } from './parameter';

describe('inferKind', async () => {
  const tables = await factSchema();
  const kindIn = (sql: string) => inferKind(sql, 'x', tables);

  it('takes the kind of the column that is compared', () => {
    expect(kindIn('SELECT * FROM municipality m WHERE m.population >= $x')).toBe('number');
    expect(kindIn('WHERE area_km2 BETWEEN $a AND $x')).toBe('number');
    expect(kindIn('WHERE nis = $x')).toBe('text');
    expect(kindIn("WHERE name ILIKE '%' || $x")).toBe('text');
    expect(kindIn('SELECT * FROM place LIMIT $x')).toBe('number');
    expect(kindIn('SELECT $x')).toBe('text');
  });
});

describe('readValue', () => {
  it('reads numbers with a comma or a point, and nothing else as a number', () => {
    expect(readValue('number', ' 1,5 ')).toBe(1.5);
    expect(readValue('number', '-2')).toBe(-2);
    for (const wrong of ['', '1.000,5', 'twee', '1 2', 'Infinity'])
      expect(readValue('number', wrong)).toBeUndefined();
  });

  it('knows text, yes and no, and empty', () => {
    expect(readValue('text', ' a ')).toBe(' a ');
    expect(readValue('text', '')).toBeUndefined();
    expect(readValue('boolean', 'false')).toBe(false);
    expect(readValue('empty', 'whatever')).toBeNull();
  });

  it('reads back what a value is written as', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer(), fc.boolean(), fc.string({ minLength: 1 }), fc.constant(null)),
        (value) => {
          expect(readValue(kindOfValue(value), String(value))).toBe(value);
        },
      ),
    );
  });
});
