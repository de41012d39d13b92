import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PublishedPackage } from '../about/package';
import { apa, bibtex } from './cite';
import { metadataOf, type Asked } from './metadata';
import { mentionedTables } from './tables';
import { fileName, titleOf } from './title';

const dataPackage = JSON.parse(
  readFileSync('static/data/datapackage.json', 'utf8'),
) as PublishedPackage;
const all = dataPackage.resources.map(({ name }) => name);

const asked = (sql: string, more: Partial<Asked> = {}): Asked => ({
  title: 'Titel',
  sql,
  parameters: {},
  columns: [{ name: 'nis', type: 'VARCHAR' }],
  dataPackage,
  ownTables: [],
  address: 'https://atlas.example/werkbank/#q1.x',
  dataAddress: 'https://atlas.example/data/',
  at: Date.UTC(2026, 10, 26, 12),
  ...more,
});

describe('the tables that a statement mentions', () => {
  it('are those it names, quoted or not, in any case', () => {
    expect(mentionedTables('SELECT * FROM Municipality JOIN "term" ON true', all, [])).toEqual({
      tables: ['term', 'municipality'],
      isSure: true,
      own: [],
    });
  });

  it('are those that the derived tables come from too', () => {
    expect(mentionedTables('FROM reach', all, []).tables).toEqual([
      'practice_term',
      'initiative',
      'term',
      'initiative_term',
    ]);
  });

  it('do not stand in comments and texts', () => {
    expect(
      mentionedTables("FROM term -- municipality\nWHERE label_nl = 'place'", all, []).tables,
    ).toEqual(['term']);
  });

  it('are all of them when it is not certain', () => {
    expect(mentionedTables('SELECT 1', all, [])).toMatchObject({ tables: all, isSure: false });
    expect(mentionedTables("FROM query_table('term')", all, []).isSure).toBe(false);
  });

  it('are those of the visitor where one has the same name', () => {
    expect(
      mentionedTables('FROM scholen JOIN place USING (nis)', all, ['Scholen', 'place']),
    ).toEqual({
      tables: [],
      isSure: true,
      own: ['Scholen', 'place'],
    });
  });
});

describe('the metadata of an answer', () => {
  it('say what was asked, of which data, with which sources and licences', () => {
    const metadata = metadataOf(
      asked('FROM municipality WHERE nis = $nis', { parameters: { nis: '12025' } }),
      1,
    );
    expect(metadata).toMatchObject({
      title: 'Titel',
      language: 'nl',
      sql: 'FROM municipality WHERE nis = $nis',
      parameters: { nis: '12025' },
      rows: 1,
      answered_at: '2026-11-26T12:00:00.000Z',
      opens_again_at: 'https://atlas.example/werkbank/#q1.x',
      data: { version: dataPackage.version, address: 'https://atlas.example/data/' },
    });
    expect(metadata.tables.map(({ name }) => name)).toEqual(['municipality']);
    expect(metadata.tables[0]?.sources.length).toBeGreaterThan(0);
    expect(metadata.tables[0]?.licences.length).toBeGreaterThan(0);
    expect(metadata.scope).toContain('niet vermeld');
    expect(metadata.columns[0]).toMatchObject({ name: 'nis', named_like: ['municipality.nis'] });
    expect(metadata.columns[0]?.description).toBeTruthy();
  });

  it('describe no column that means different things, or comes from nowhere', () => {
    const { columns } = metadataOf(
      asked('FROM municipality JOIN initiative_municipality USING (nis)', {
        columns: [
          { name: 'nis', type: 'VARCHAR' },
          { name: 'aantal', type: 'BIGINT' },
        ],
      }),
      null,
    );
    expect(columns[0]?.named_like).toEqual(['initiative_municipality.nis', 'municipality.nis']);
    expect(columns[0]).not.toHaveProperty('description');
    expect(columns[1]).toEqual({ name: 'aantal', type: 'BIGINT' });
  });
});

describe('the name of a file', () => {
  it('says what it holds, from the comment the query begins with, and which version', () => {
    expect(titleOf('-- Dekking per provincie\nSELECT 1')).toBe('Dekking per provincie');
    expect(titleOf('/* Dekking\n per provincie */ SELECT 1')).toBe('Dekking');
    expect(titleOf('SELECT 1 -- niet dit')).toBeNull();
    expect(fileName('Dekking per provincie: “één”', 'abc')).toBe(
      'praktijkatlas-dekking-per-provincie-een-abc',
    );
  });
});

describe('a citation', () => {
  const work = {
    title: 'Praktijkatlas: a {title} & more',
    year: 2026,
    version: '0c9b064bd410',
    address: 'https://atlas.example/werkbank/#q1.a_b',
    query: 'Dekking',
    accessed: new Date(2026, 10, 26).getTime(),
  };

  it('is an entry of BibTeX with version, address and day', () => {
    const entry = bibtex(work);
    expect(entry).toContain('@misc{praktijkatlas_0c9b064bd410,');
    expect(entry).toContain('title = {{Praktijkatlas: a title \\& more}},');
    expect(entry).toContain('version = {0c9b064bd410},');
    expect(entry).toContain('url = {https://atlas.example/werkbank/#q1.a_b},');
    expect(entry).toContain('urldate = {2026-11-26},');
    expect((entry.match(/\{/g) ?? []).length).toBe((entry.match(/\}/g) ?? []).length);
  });

  it('is a reference in the style of APA', () => {
    expect(apa(work)).toBe(
      'Praktijkatlas. (2026). Praktijkatlas: a {title} & more (versie 0c9b064bd410) [Dataset]. Zoekvraag: Dekking. Geraadpleegd op 26 november 2026, van https://atlas.example/werkbank/#q1.a_b',
    );
  });
});
