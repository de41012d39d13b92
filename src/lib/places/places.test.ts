import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './distance';
import { createGazetteer, placeNamesFromTuples } from './gazetteer';
import { loadGazetteer, loadPlaceNames } from './load-node';
import { normaliseName } from './normalise';
import type { Resolution } from './types';

const names = loadPlaceNames();
const gazetteer = loadGazetteer();
const current = names.filter(({ level }) => level === 'current');

const candidateNames = (found: Resolution): string[] =>
  found.status === 'resolved' ? [] : found.candidates.map(({ name }) => name);

describe('normaliseName', () => {
  it.each([
    ['Stad Gent', 'gent'],
    ['stad van Gent', 'gent'],
    ['de Stad Gent', 'gent'],
    ['Gemeente\u00a0Zele', 'zele'],
    ['Sint-Niklaas', 'sint niklaas'],
    ['St.-Niklaas', 'sint niklaas'],
    ['St.Niklaas', 'sint niklaas'],
    ['St Niklaas', 'sint niklaas'],
    ['Sint‑Job‑in‑’t‑Goor', 'sint job in t goor'],
    ['  Lo - Reninge ', 'lo reninge'],
    ['Staden', 'staden'],
    ['De Pinte', 'de pinte'],
    ['Stad', 'stad'],
  ])('folds %j to %j', (written, key) => {
    expect(normaliseName(written)).toBe(key);
  });
});

describe('editDistance', () => {
  it('counts added, dropped, changed and swapped letters', () => {
    expect(editDistance('aalst', 'aalts', 3)).toBe(1);
    expect(editDistance('knokke heyst', 'knokke heist', 3)).toBe(1);
    expect(editDistance('gent', 'gnt', 3)).toBe(1);
    expect(editDistance('', 'abc', 3)).toBe(3);
  });
  it('gives up beyond the limit', () => {
    expect(editDistance('antwerpen', 'brugge', 2)).toBe(3);
  });
});

describe('resolving a name', () => {
  it('knows all 285 municipalities, however they are spelled', () => {
    expect(current).toHaveLength(285);
    const spelling = fc.record({
      place: fc.constantFrom(...current),
      prefix: fc.constantFrom('', 'Stad ', 'Gemeente ', 'stad ', 'gemeente ', 'Stad van '),
      letters: fc.constantFrom(
        (s: string) => s,
        (s: string) => s.toUpperCase(),
        (s: string) => s.toLowerCase(),
      ),
      accents: fc.constantFrom('NFC' as const, 'NFD' as const, 'stripped' as const),
      hyphen: fc.constantFrom('-', ' ', '\u00a0', '\u2011', ' - '),
      edge: fc.constantFrom('', ' ', '\u00a0'),
    });
    fc.assert(
      fc.property(spelling, ({ place, prefix, letters, accents, hyphen, edge }) => {
        const accented =
          accents === 'stripped'
            ? place.name.normalize('NFD').replace(/\p{M}/gu, '')
            : place.name.normalize(accents);
        const written = edge + prefix + letters(accented).replaceAll('-', hyphen) + edge;
        expect(gazetteer.resolve(written)).toEqual({
          status: 'resolved',
          nis: place.nis,
          name: place.name,
          via: 'current',
        });
      }),
      { numRuns: 2000 },
    );
    for (const { name, nis } of current) {
      expect(gazetteer.resolve(name)).toMatchObject({ status: 'resolved', nis });
    }
  });

  it.each(['Halle', 'Aalst', 'Hamme', 'Tielt', 'Machelen', 'Kapellen', 'Nieuwerkerken'])(
    'reads %s as today’s municipality, though it is a sub-municipality elsewhere too',
    (name) => {
      expect(gazetteer.resolve(name)).toMatchObject({ status: 'resolved', name, via: 'current' });
    },
  );

  it.each([
    ['Galmaarden', 'Pajottegem', 'former'],
    ['Beveren', 'Beveren-Kruibeke-Zwijndrecht', 'former'],
    ['Moerbeke', 'Lokeren', 'former'],
    ['Neerpelt', 'Pelt', 'former'],
    ['Borgerhout', 'Antwerpen', 'sub'],
    ['Gentbrugge', 'Gent', 'sub'],
  ])('reads %s as %s and says that it is a %s name', (written, name, via) => {
    expect(gazetteer.resolve(written)).toMatchObject({ status: 'resolved', name, via });
  });

  it('resolves none of the names that stand in several municipalities by guessing', () => {
    const owners = new Map<string, Set<string>>();
    for (const { name, nis } of names.filter(({ level }) => level === 'sub')) {
      const key = normaliseName(name);
      owners.set(key, (owners.get(key) ?? new Set()).add(nis));
    }
    const shared = [...owners].filter(([, nis]) => nis.size > 1);
    expect(shared).toHaveLength(23);
    for (const [key, nis] of shared) {
      const found = gazetteer.resolve(key);
      if (found.status === 'resolved') expect(found.via).not.toBe('sub');
      else {
        expect(found.status).toBe('ambiguous');
        expect(new Set(found.candidates.map((candidate) => candidate.nis))).toEqual(nis);
      }
    }
    expect(shared.filter(([key]) => gazetteer.resolve(key).status === 'ambiguous')).toHaveLength(
      23 - 7 - 2,
    );
  });

  it('names all candidates of an ambiguous name', () => {
    expect(candidateNames(gazetteer.resolve('Berchem'))).toEqual(['Antwerpen', 'Kluisbergen']);
    expect(candidateNames(gazetteer.resolve('Vorst')).sort()).toEqual([
      'Laakdal',
      'Vorst (Brussel)',
    ]);
  });

  it('does not resolve a municipality of Brussels, and says what it is', () => {
    const found = gazetteer.resolve('Brussel');
    expect(found).toMatchObject({ status: 'unknown', reason: 'outside' });
    expect(candidateNames(found)[0]).toBe('Brussel (Brussel)');
    expect(candidateNames(gazetteer.resolve('Sint-Gillis'))).toContain('Sint-Gillis-Waas');
  });

  it('suggests near names for an unknown one and picks none', () => {
    const found = gazetteer.resolve('Knokke-Heyst');
    expect(found).toMatchObject({ status: 'unknown', reason: 'no-such-name' });
    expect(candidateNames(found)[0]).toBe('Knokke-Heist');
    expect(candidateNames(gazetteer.resolve('Aalts'))[0]).toBe('Aalst');
    expect(candidateNames(gazetteer.resolve('Xyzzy'))).toEqual([]);
    expect(candidateNames(gazetteer.resolve(''))).toEqual([]);
  });

  it('never fails, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(['resolved', 'ambiguous', 'unknown']).toContain(gazetteer.resolve(text).status);
      }),
    );
  });
});

describe('searching while somebody types', () => {
  const show = (text: string, limit = 5): string[] =>
    gazetteer.search(text, limit).map(({ matched, name }) => `${matched} → ${name}`);

  it('puts the municipality of that name first and does not repeat it as its own part', () => {
    expect(show('gent')[0]).toBe('Gent → Gent');
    expect(show('gent', 50).filter((row) => row === 'Gent → Gent')).toHaveLength(1);
    expect(show('halle').slice(0, 2)).toEqual(['Halle → Halle', 'Halle → Zoersel']);
  });
  it('knows old names and sub-municipalities', () => {
    expect(show('galma')).toEqual(['Galmaarden → Pajottegem']);
    expect(show('borgerh')).toEqual(['Borgerhout → Antwerpen']);
  });
  it('lists a municipality once, by the best of its names that fit', () => {
    const rows = gazetteer.search('bor', 300);
    expect(rows.filter(({ name }) => name === 'Antwerpen')).toEqual([
      { nis: '11002', name: 'Antwerpen', matched: 'Borsbeek', level: 'former' },
    ]);
    expect(new Set(rows.map(({ nis }) => nis)).size).toBe(rows.length);
  });
  it('lists every municipality that one name fits', () => {
    expect(show('berchem').slice(0, 2)).toEqual(['Berchem → Antwerpen', 'Berchem → Kluisbergen']);
  });
  it('finds the beginning of any word', () => {
    expect(show('nikl')[0]).toBe('Sint-Niklaas → Sint-Niklaas');
    expect(show('op den berg')[0]).toBe('Heist-op-den-Berg → Heist-op-den-Berg');
  });
  it('keeps the names that begin with “stad” while the prefix is being typed', () => {
    expect(show('stad')[0]).toBe('Staden → Staden');
    expect(show('stad gent')[0]).toBe('Gent → Gent');
  });
  it('leaves out Brussels, answers nothing to nothing and keeps the limit', () => {
    expect(show('etterbeek')).toEqual([]);
    expect(show(' ')).toEqual([]);
    expect(gazetteer.search('a', 7)).toHaveLength(7);
  });
});

it('builds from the tuples the browser downloads', () => {
  const small = createGazetteer(
    placeNamesFromTuples([
      ['Pajottegem', '23106', 'current'],
      ['Gooik', '23106', 'former'],
    ]),
  );
  expect(small.resolve('gooik')).toMatchObject({ name: 'Pajottegem', via: 'former' });
});
