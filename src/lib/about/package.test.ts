import { describe, expect, it } from 'vitest';
import { columns as dutchColumns } from './columns.nl';
import * as dutchPackage from './package.nl';
import { publishedPackage } from './package.server';

const { resources } = publishedPackage();

describe('the Dutch text of the data package', () => {
  it.each(resources.map((resource) => [resource.name, resource] as const))(
    'describes %s, with as many caveats as the package',
    (name, { caveats = [] }) => {
      const table = dutchPackage.tables[name];
      expect(table, `package.nl.ts has no table "${name}"`).toBeDefined();
      expect(table?.caveats).toHaveLength(caveats.length);
    },
  );

  it('describes no table that is gone', () => {
    const names = resources.map(({ name }) => name);
    expect(Object.keys(dutchPackage.tables).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(resources.map(({ name, schema }) => [name, schema] as const))(
    'says what every column of %s means, in their order',
    (name, { fields }) => {
      expect(Object.keys(dutchColumns[name] ?? {})).toEqual(fields.map((field) => field.name));
    },
  );

  it('names every source', () => {
    const titles = new Set(resources.flatMap(({ sources }) => sources.map(({ title }) => title)));
    expect([...titles].filter((title) => !(title in dutchPackage.sources))).toEqual([]);
  });

  it('says every edition that holds a word', () => {
    const editions = resources.flatMap(({ sources }) =>
      sources.map(({ version }) => version ?? ''),
    );
    expect(
      editions.filter((edition) => /[a-z]/i.test(edition) && !(edition in dutchPackage.editions)),
    ).toEqual([]);
  });
});
