import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { author } from '../src/lib/take-home/cite';

const readJson = <Content>(file: string): Content =>
  JSON.parse(readFileSync(file, 'utf8')) as Content;

/** The values of CITATION.cff by path, such as `preferred-citation.title`. Enough of YAML for that file. */
function fields(): Map<string, string> {
  const found = new Map<string, string>();
  let parent = '';
  for (const line of readFileSync('CITATION.cff', 'utf8').split('\n')) {
    const [, indent = '', key = '', value = ''] = /^( *)(?:- )?([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (key === '') continue;
    if (indent === '' && value === '') parent = `${key}.`;
    else found.set(`${indent === '' ? '' : parent}${key}`, value.replace(/^'(.*)'$/, '$1'));
  }
  return found;
}

describe('CITATION.cff', () => {
  const cff = fields();
  const manifest =
    readJson<Record<'name' | 'version' | 'license' | 'description', string>>('package.json');
  const dataPackage = readJson<{
    title: string;
    created: string;
    licenses: readonly { name: string }[];
  }>('data/datapackage.json');

  it('has the fields that version 1.2 of the format requires', () => {
    expect(cff.get('cff-version')).toBe('1.2.0');
    for (const required of ['message', 'title', 'authors.name', 'preferred-citation.type'])
      expect(cff.get(required), required).toBeTruthy();
  });

  it('agrees with package.json about the software', () => {
    expect(cff.get('title')).toBe(manifest.name);
    expect(cff.get('version')).toBe(manifest.version);
    expect(cff.get('license')).toBe(manifest.license);
    expect(cff.get('abstract')).toBe(manifest.description);
    expect(cff.get('type')).toBe('software');
  });

  it('agrees with the data package, and with the citation on the site, about the data', () => {
    expect(cff.get('preferred-citation.type')).toBe('data');
    expect(cff.get('preferred-citation.title')).toBe(dataPackage.title);
    expect(cff.get('preferred-citation.year')).toBe(dataPackage.created.slice(0, 4));
    expect(cff.get('preferred-citation.license')).toBe(dataPackage.licenses[0]?.name);
    expect(cff.get('authors.name')).toBe(author);
  });
});
