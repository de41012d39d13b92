import { describe, expect, it } from 'vitest';
import { derivedTables } from '../db/derived-tables';
import { findInSchema } from './schema';
import { factSchema } from './schema.server';

describe('the schema of the facts', async () => {
  const schema = await factSchema();
  const tableOf = (name: string) => schema.find((table) => table.name === name);

  it('says what every column means, and is in Dutch', () => {
    for (const { name, title, description, columns } of schema) {
      expect(columns.length, name).toBeGreaterThan(0);
      for (const text of [title, description, ...columns.map(({ meaning }) => meaning)])
        expect(text?.lang, `${name}: ${text?.text}`).toBeUndefined();
    }
  });

  it('describes no column that a table made from others does not have', () => {
    for (const { name, columns } of derivedTables)
      expect(tableOf(name)?.columns.map((column) => column.name)).toEqual(
        expect.arrayContaining(Object.keys(columns)),
      );
  });

  it('refers to columns that exist', () => {
    const known = schema.flatMap(({ name, columns }) =>
      columns.map((column) => `${name}.${column.name}`),
    );
    const referred = schema.flatMap(({ columns }) =>
      columns.flatMap(({ refersTo }) => refersTo ?? []),
    );
    expect(referred.length).toBeGreaterThan(10);
    expect(known).toEqual(expect.arrayContaining(referred));
  });

  it('is found by name, by meaning and without accents', () => {
    const found = (text: string) =>
      findInSchema(schema, text).map(
        ({ name, columns }) => `${name}(${columns.map((column) => column.name).join()})`,
      );
    expect(found('MUNICIPALITY lengtegraad')).toContain('municipality(lon)');
    expect(found('need_value').join()).toContain('indicator_id,nis,year');
    expect(found('één herkomst').length).toBeGreaterThan(0);
    expect(found('xyzzy')).toEqual([]);
    expect(findInSchema(schema, ' ')).toBe(schema);
  });
});
