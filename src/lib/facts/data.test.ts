import { existsSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { dataDictionary } from './dictionary';
import { readDataFolder } from './read-folder';
import { cellOf, textOf, type Row } from './table';
import { validateFacts } from './validate';

const { facts, problems } = validateFacts(await readDataFolder('data'));
const rowsOf = (name: string): readonly Row[] => facts?.tables.get(name)?.rows ?? [];
const where = (name: string, values: Record<string, string>): readonly Row[] =>
  rowsOf(name).filter((row) =>
    Object.entries(values).every(([column, value]) => cellOf(row, column) === value),
  );
const column = (rows: readonly Row[], name: string): string[] =>
  rows.map((row) => textOf(row, name));
const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();

const practice = { practice_id: 'gelijke-onderwijskansen' };
const municipalityName = (nis: string): string =>
  textOf(where('municipality', { nis })[0] ?? { line: 0, cells: {} }, 'name');
const municipalitiesOf = (initiatives: readonly string[]): string[] =>
  distinct(
    initiatives.flatMap((initiative_id) =>
      column(where('initiative_municipality', { initiative_id }), 'nis').map(municipalityName),
    ),
  );

describe('the facts', () => {
  it('pass every check', () => {
    expect(problems).toEqual([]);
  });

  it('hold the whole fiche: 14 initiatives, 13 municipalities, 16 pairs', () => {
    expect(where('initiative', practice)).toHaveLength(14);
    expect(distinct(column(rowsOf('initiative_municipality'), 'nis'))).toHaveLength(13);
    expect(rowsOf('initiative_municipality')).toHaveLength(16);
  });

  it.each([
    ['goal', 7],
    ['success_factor', 5],
    ['challenge', 3],
  ])('hold each %s of the fiche: %i', (section, count) => {
    expect(where('practice_text', { ...practice, section })).toHaveLength(count);
  });

  it.each([
    ['category', 1],
    ['target_group', 4],
    ['domain', 8],
  ])('hold each %s the fiche states: %i', (scheme, count) => {
    expect(where('practice_term', { ...practice, scheme })).toHaveLength(count);
  });

  it('leave unknown what the fiche does not say', () => {
    expect(rowsOf('practice')[0]?.cells).toMatchObject({
      source_url: null,
      source_date: null,
      licence: null,
    });
  });

  it('let three municipalities share School in Zicht', () => {
    expect(municipalitiesOf(['school-in-zicht'])).toEqual(['Lokeren', 'Mechelen', 'Sint-Niklaas']);
  });

  it('give Mechelen four initiatives, one of them without a name', () => {
    const initiatives = column(where('initiative_municipality', { nis: '12025' }), 'initiative_id');
    expect(initiatives).toHaveLength(4);
    expect(
      initiatives.map((initiative_id) =>
        cellOf(where('initiative', { initiative_id })[0] ?? { line: 0, cells: {} }, 'name'),
      ),
    ).toEqual(['School in Zicht', 'Schoolstart', 'Dialoogsessies', null]);
  });

  it('keep the two transition classes apart', () => {
    expect(column(where('initiative', { name: 'Schakelklas' }), 'initiative_id')).toEqual([
      'schakelklas-kortrijk',
      'schakelklas-roeselare',
    ]);
  });

  it('resolve municipalities that merged to those of today', () => {
    const nis = (name_as_written: string) =>
      column(where('initiative_municipality', { name_as_written }), 'nis');
    expect(nis('Lokeren')).toEqual(['46029']);
    expect(nis('Antwerpen')).toEqual(['11002']);
  });

  it('answer for OKAN youth, coded: Kortrijk for sure, Roeselare perhaps', () => {
    const codings = where('initiative_term', { scheme: 'target_group', term_id: 'okan-youth' });
    expect(codings.map((row) => [textOf(row, 'initiative_id'), textOf(row, 'certainty')])).toEqual([
      ['schakelklas-kortrijk', 'sure'],
      ['schakelklas-roeselare', 'unsure'],
    ]);
    expect(municipalitiesOf(column(codings, 'initiative_id'))).toEqual(['Kortrijk', 'Roeselare']);
  });

  it('answer for OKAN youth, stated: every municipality on the fiche', () => {
    const practices = column(
      where('practice_term', { scheme: 'target_group', term_id: 'okan-youth' }),
      'practice_id',
    );
    const initiatives = practices.flatMap((practice_id) =>
      column(where('initiative', { practice_id }), 'initiative_id'),
    );
    expect(municipalitiesOf(initiatives)).toHaveLength(13);
  });

  it('hold 8 to 12 kinds, and no term that nothing uses', () => {
    const kinds = where('term', { scheme: 'kind' }).length;
    expect(kinds).toBeGreaterThanOrEqual(8);
    expect(kinds).toBeLessThanOrEqual(12);
    const used = new Set(
      [...rowsOf('initiative_term'), ...rowsOf('practice_term')].map(
        (row) => `${textOf(row, 'scheme')}/${textOf(row, 'term_id')}`,
      ),
    );
    for (const row of rowsOf('term'))
      used.add(`${textOf(row, 'scheme')}/${textOf(row, 'broader')}`);
    const unused = rowsOf('term')
      .map((row) => `${textOf(row, 'scheme')}/${textOf(row, 'term_id')}`)
      .filter((key) => !used.has(key) && !key.startsWith('category/'));
    expect(unused).toEqual([]);
  });

  it('hold the places that SOURCES of the reference tables count', () => {
    expect(rowsOf('municipality')).toHaveLength(285);
    expect(rowsOf('municipality_history')).toHaveLength(43);
    expect(rowsOf('place')).toHaveLength(1119);
    expect(rowsOf('outer_place')).toHaveLength(168);
    expect(rowsOf('brussels_municipality')).toHaveLength(19);
    const inhabitants = rowsOf('municipality').map((row) => Number(cellOf(row, 'population')));
    expect(inhabitants.reduce((sum, count) => sum + count, 0)).toBe(6_864_766);
  });
});

describe('the data dictionary', () => {
  it('is current', async () => {
    if (!facts) throw new Error('data/ does not pass');
    const file = 'docs/data-dictionary.md';
    const style = (await resolveConfig(file)) ?? {};
    const current = await format(dataDictionary(facts.dataPackage), { ...style, filepath: file });
    expect(readFileSync(file, 'utf8'), 'run: npx tsx scripts/build-data.ts --docs').toBe(current);
  }, 60_000);
});

const seedFile = '../shared/seed/gelijke-onderwijskansen.txt';

describe.skipIf(!existsSync(seedFile))('the fiche', () => {
  const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  const seed = existsSync(seedFile) ? readFileSync(seedFile, 'utf8') : '';

  /** The entries in the order of the fiche, each with its heading in front. */
  function entries(): string[] {
    const lines = seed.split('\n').map(squeeze);
    const listed = lines
      .slice(lines.indexOf('Deze praktijk in') + 1, lines.indexOf('Beleidsdomeinen'))
      .filter((line) => line !== '');
    const names = new Set(column(rowsOf('initiative_municipality'), 'name_as_written'));
    let heading = '';
    return listed.flatMap((line) => {
      if (line.split(', ').every((name) => names.has(name))) {
        heading = line;
        return [];
      }
      return [`${heading} ${line.replace(/^• /, '')}`];
    });
  }

  it('lists as many initiatives as the facts hold', () => {
    expect(entries()).toHaveLength(rowsOf('initiative').length);
  });

  it('names every initiative as the facts do, in the same municipalities', () => {
    const found = entries();
    for (const row of rowsOf('initiative')) {
      const entry = found[Number(cellOf(row, 'position')) - 1] ?? '';
      const initiative_id = textOf(row, 'initiative_id');
      const places = column(where('initiative_municipality', { initiative_id }), 'name_as_written');
      expect(entry).toMatch(new RegExp(`^${places.join(', ')} `));
      expect(entry).toContain(textOf(row, 'name'));
    }
  });

  it('holds each piece of evidence within the entry of its initiative', () => {
    const found = entries();
    const missing = rowsOf('initiative_term').filter((row) => {
      const initiative = where('initiative', { initiative_id: textOf(row, 'initiative_id') })[0];
      const entry = found[Number(initiative?.cells['position']) - 1] ?? '';
      return !entry.includes(textOf(row, 'evidence'));
    });
    expect(missing).toEqual([]);
  });

  it('is restated, never copied: no eight words in a row are the same', () => {
    const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = (text: string): string[] =>
      words(text).flatMap((_, i, all) =>
        i + 8 <= all.length ? [all.slice(i, i + 8).join(' ')] : [],
      );
    const original = new Set(runs(seed));
    const ours = [
      ...column(rowsOf('practice'), 'lead'),
      ...column(rowsOf('practice_text'), 'text'),
      ...column(rowsOf('initiative'), 'summary'),
      ...column(rowsOf('term'), 'definition_nl'),
    ];
    expect(ours.filter((text) => runs(text).some((run) => original.has(run)))).toEqual([]);
    const sentences = new Set(
      seed
        .split(/[\n.•]+/u)
        .map((part) => words(part).join(' '))
        .filter((part) => part.includes(' ')),
    );
    const statements = column(rowsOf('practice_text'), 'text').map((text) => words(text).join(' '));
    expect(statements.filter((text) => sentences.has(text))).toEqual([]);
  });
});
