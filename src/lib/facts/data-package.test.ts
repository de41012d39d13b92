import { describe, expect, it } from 'vitest';
import { readDataPackage } from './data-package';

const minimal = {
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'test',
  title: 'Test',
  description: 'Test',
  version: '1.0.0',
  licenses: [{ name: 'CC-BY-4.0', title: 'CC BY 4.0' }],
  sources: [],
  resources: [
    {
      name: 'tree',
      title: 'One tree',
      description: 'Trees.',
      path: 'tree.csv',
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: [{ name: 'tree_id', type: 'string', description: 'The tree.' }],
        primaryKey: ['tree_id'],
        missingValues: [''],
      },
      sources: [{ title: 'Us' }],
      licenses: [{ name: 'CC-BY-4.0', title: 'CC BY 4.0' }],
    },
  ],
};

const broken = (change: (text: string) => string) => {
  const text = change(JSON.stringify(minimal, null, 2));
  return { text, ...readDataPackage(text, 'data/datapackage.json') };
};

/** The line that holds a text, from 1. */
const lineWith = (text: string, part: string) =>
  text.split('\n').findIndex((line) => line.includes(part)) + 1;

describe('readDataPackage', () => {
  it('accepts a package that describes its tables', () => {
    expect(broken((text) => text).problems).toEqual([]);
  });

  it('says where JSON is malformed', () => {
    const { dataPackage, problems } = broken((text) =>
      text.replace('"title": "Test",', '"title": Test,'),
    );
    expect(dataPackage).toBeNull();
    expect(problems).toMatchObject([
      {
        file: 'data/datapackage.json',
        line: 4,
        column: 12,
        what: '"Test" where a value should be',
      },
    ]);
  });

  it.each([
    ['an unknown type', '"type": "string"', '"type": "text"'],
    ['an unknown property', '"description": "The tree."', '"describtion": "The tree."'],
  ])('says where there is %s', (_, from, to) => {
    const { problems, text } = broken((whole) => whole.replace(from, to));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.map(({ line }) => line)).toContain(lineWith(text, to));
  });

  it('says where a key names a field that is not there', () => {
    const { problems } = broken((text) =>
      text.replace(/("primaryKey": \[\s*)"tree_id"/, '$1"tree"'),
    );
    expect(problems).toMatchObject([
      { what: 'tree has no field "tree"', mend: 'Name a field of tree.' },
    ]);
  });

  it('says where a reference names a table that is not there', () => {
    const { problems, text } = broken((whole) =>
      whole.replace(
        '"missingValues"',
        '"foreignKeys": [{"fields": ["tree_id"],\n"reference": {"resource": "wood", "fields": ["tree_id"]}}],\n"missingValues"',
      ),
    );
    expect(problems).toMatchObject([
      { line: lineWith(text, '"wood"'), what: 'there is no resource "wood"' },
    ]);
  });

  it('refuses a file that is not named like its table', () => {
    const { problems, text } = broken((whole) => whole.replace('tree.csv', 'trees.csv'));
    expect(problems).toMatchObject([{ line: lineWith(text, 'trees.csv') }]);
  });
});
