import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadGazetteer } from '../places/load-node';
import { readFiche } from './read';
import type { FicheReading } from './types';

const PRACTICE = 'gelijke-onderwijskansen';
const root = new URL('../../../', import.meta.url);
const seed = fileURLToPath(new URL(`../shared/seed/${PRACTICE}.txt`, root));

function rows(table: string): Record<string, string>[] {
  const text = readFileSync(fileURLToPath(new URL(`data/${table}.csv`, root)), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const ofPractice = (table: string): Record<string, string>[] =>
  rows(table).filter((row) => row['practice_id'] === PRACTICE);

const byPosition = (a: Record<string, string>, b: Record<string, string>): number =>
  Number(a['position']) - Number(b['position']);

describe.skipIf(!existsSync(seed))('the real fiche', () => {
  let reading: FicheReading;
  beforeAll(() => {
    reading = readFiche(readFileSync(seed, 'utf8'), loadGazetteer());
  });

  it('holds 14 initiatives in 13 municipalities, and every name resolves', () => {
    const places = reading.initiatives.flatMap(({ municipalities }) => municipalities);
    expect(reading.initiatives).toHaveLength(14);
    expect(new Set(places.map(({ nis }) => nis)).size).toBe(13);
    expect(places.filter(({ nis }) => nis === null)).toEqual([]);
    expect(reading.warnings).toEqual([]);
  });

  it('has a statement in every section', () => {
    const { practice } = reading;
    expect(practice.title).toBe('Gelijke onderwijskansen');
    expect(practice.categories).toEqual(['Gelijke onderwijskansen']);
    expect(practice.goals).toHaveLength(7);
    expect(practice.targetGroups).toHaveLength(4);
    expect(practice.policyDomains).toHaveLength(8);
    expect(practice.successFactors).toHaveLength(5);
    expect(practice.challenges).toHaveLength(3);
    expect(practice.description).toHaveLength(1);
  });

  it('gives each initiative the lines from its heading to its end', () => {
    const page = readFileSync(seed, 'utf8').split(/\r?\n/);
    for (const { municipalities, text, lines } of reading.initiatives) {
      const [from, to] = lines;
      const own = page.slice(from - 1, to);
      for (const { asWritten } of municipalities) expect(own[0]).toContain(asWritten);
      expect(own.at(-1)?.trim().endsWith(text)).toBe(true);
    }
  });

  it('agrees with the initiatives in data/', () => {
    const initiatives = ofPractice('initiative').sort(byPosition);
    const places = rows('initiative_municipality');
    const inData = initiatives.map((row) => ({
      name: row['name'] === '' ? null : row['name'],
      municipalities: places
        .filter((place) => place['initiative_id'] === row['initiative_id'])
        .map((place) => `${place['name_as_written'] ?? ''} ${place['nis'] ?? ''}`)
        .sort(),
    }));
    const found = reading.initiatives.map(({ name, municipalities }) => ({
      name,
      municipalities: municipalities
        .map(({ asWritten, nis }) => `${asWritten} ${nis ?? ''}`)
        .sort(),
    }));
    expect(inData).toEqual(found);
  });

  it('agrees with the number of statements and terms in data/', () => {
    const texts = ofPractice('practice_text');
    const terms = ofPractice('practice_term');
    const inSection = (section: string): number =>
      texts.filter((row) => row['section'] === section).length;
    const inScheme = (scheme: string): number =>
      terms.filter((row) => row['scheme'] === scheme).length;
    const { practice } = reading;
    expect(inSection('goal')).toBe(practice.goals.length);
    expect(inSection('success_factor')).toBe(practice.successFactors.length);
    expect(inSection('challenge')).toBe(practice.challenges.length);
    expect(inScheme('category')).toBe(practice.categories.length);
    expect(inScheme('target_group')).toBe(practice.targetGroups.length);
    expect(inScheme('domain')).toBe(practice.policyDomains.length);
  });

  it('agrees with the labels of the terms in data/', () => {
    const label = new Map(
      rows('term').map((row) => [
        `${row['scheme'] ?? ''} ${row['term_id'] ?? ''}`,
        row['label_nl'],
      ]),
    );
    const labels = (scheme: string): (string | undefined)[] =>
      ofPractice('practice_term')
        .filter((row) => row['scheme'] === scheme)
        .sort(byPosition)
        .map((row) => label.get(`${scheme} ${row['term_id'] ?? ''}`));
    expect(labels('category')).toEqual(reading.practice.categories);
    expect(labels('target_group')).toEqual(reading.practice.targetGroups);
    expect(labels('domain')).toEqual(reading.practice.policyDomains);
  });
});
