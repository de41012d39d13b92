import { describe, expect, it } from 'vitest';
import {
  factsMeta,
  municipalityRecords,
  placeEntries,
  publishedPackage,
  tableStatements,
} from './compile';
import { slugOf } from './names';
import { readDataFolder } from './read-folder';
import { validateFacts } from './validate';

const { facts } = validateFacts(await readDataFolder('data'));
if (!facts) throw new Error('data/ does not pass');

describe('slugOf', () => {
  it.each([
    ["'s-Gravenvoeren", 's-gravenvoeren'],
    ['Sint-Genesius-Rode', 'sint-genesius-rode'],
    ['Onderwijscafé', 'onderwijscafe'],
  ])('writes %s as %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});

describe('municipalityRecords', () => {
  const records = municipalityRecords(facts);

  it('gives all 285, each with an address of its own', () => {
    expect(records).toHaveLength(285);
    expect(new Set(records.map(({ slug }) => slug)).size).toBe(285);
  });

  it('gives figures as numbers and keeps codes as text', () => {
    expect(records.find(({ name }) => name === 'Mechelen')).toMatchObject({
      nis: '12025',
      slug: 'mechelen',
      province: 'Antwerpen',
      area_km2: expect.any(Number) as number,
      population: expect.any(Number) as number,
    });
  });
});

describe('placeEntries', () => {
  const entries = placeEntries(facts);
  const find = (name: string) => entries.filter((entry) => entry[0] === name);

  it("knows today's names, names before a merger, and parts of municipalities", () => {
    expect(find('Mechelen')).toEqual([['Mechelen', '12025', 'current']]);
    expect(find('Galmaarden')).toEqual([['Galmaarden', '23106', 'former']]);
    expect(find('Muizen')).toContainEqual(['Muizen', '12025', 'sub']);
  });

  it('keeps every municipality an ambiguous name may mean', () => {
    expect(find('Halle').map(([, , level]) => level)).toEqual(['current', 'sub']);
  });

  it('names each municipality once by each name, those of Brussels too', () => {
    expect(new Set(entries.map(([name, nis]) => `${name} ${nis}`)).size).toBe(entries.length);
    expect(entries.filter(([, nis]) => nis.startsWith('21'))).toHaveLength(19);
    expect(entries.filter(([, , level]) => level === 'current')).toHaveLength(285);
  });
});

describe('factsMeta', () => {
  it('is the same for the same facts, unless a time of build is given', () => {
    expect(factsMeta(facts, 'abc', undefined)).toEqual({
      version: 'abc',
      built: null,
      practices: [
        {
          practice_id: 'gelijke-onderwijskansen',
          title: 'Gelijke onderwijskansen',
          source_date: null,
        },
      ],
    });
    expect(factsMeta(facts, 'abc', '0').built).toBe('1970-01-01');
  });
});

describe('publishedPackage', () => {
  it('adds version, size and hash, and skips no file', () => {
    const fingerprints = new Map(
      facts.dataPackage.resources.map(({ path }) => [path, { bytes: 1, sha256: 'ff' }]),
    );
    expect(publishedPackage(facts.dataPackage, 'abc', fingerprints)).toMatchObject({
      version: 'abc',
      resources: facts.dataPackage.resources.map(({ name }) => ({
        name,
        bytes: 1,
        hash: 'sha256:ff',
      })),
    });
    expect(() => publishedPackage(facts.dataPackage, 'abc', new Map())).toThrow('practice.csv');
  });
});

describe('tableStatements', () => {
  it('types columns as the package says', () => {
    const [create, comment] = tableStatements(facts.dataPackage);
    expect(create).toContain('"practice_id" VARCHAR NOT NULL');
    expect(create).toContain('"source_date" DATE,');
    expect(comment).toMatch(/^COMMENT ON TABLE "practice" IS '/);
  });
});
