import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../db/database';
import { openNodeDatabase } from '../db/node';
import {
  codingDownload,
  codingFigures,
  codings,
  loadedCategories,
  mentions,
  practiceListings,
  practiceQuestion,
  rowCounts,
} from './practice.sql';

const mechelen = '12025';
const lokeren = '46029';
const fiche = 'gelijke-onderwijskansen';
let database: Database;

beforeAll(async () => {
  database = await openNodeDatabase('static/data/atlas.duckdb');
});

describe('the initiatives of a municipality', () => {
  it('lists the four initiatives of Mechelen, and with whom the shared one is shared', async () => {
    const { rows } = await database.ask({ rows: mentions({ municipality: mechelen }) });
    expect(new Set(rows.map(({ initiative_id }) => initiative_id)).size).toBe(4);
    const shared = rows.filter(({ initiative_id }) => initiative_id === 'school-in-zicht');
    expect(shared.map(({ municipality }) => municipality)).toEqual([
      'Lokeren',
      'Mechelen',
      'Sint-Niklaas',
    ]);
  });

  it('gives evidence for every coding', async () => {
    const { rows } = await database.ask({ rows: codings({ municipality: mechelen }) });
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.every(({ evidence }) => evidence !== '')).toBe(true);
  });

  it('marks a municipality that merged', async () => {
    const { rows } = await database.ask({ rows: mentions({ municipality: lokeren }) });
    expect(rows.find(({ nis }) => nis === lokeren)?.merged_after).toBe('2024-12-31');
  });
});

describe('the page of a fiche', () => {
  it('knows the fiche, with null for what is unknown', async () => {
    const { practice } = await database.ask(practiceQuestion(fiche));
    expect(practice).toHaveLength(1);
    expect(practice[0]).toMatchObject({ source_url: null, source_date: null, licence: null });
  });

  it('holds what the fiche states', async () => {
    const answer = await database.ask(practiceQuestion(fiche));
    const count = <Row>(rows: readonly Row[], is: (row: Row) => boolean) => rows.filter(is).length;
    expect(count(answer.texts, ({ section }) => section === 'goal')).toBe(7);
    expect(count(answer.texts, ({ section }) => section === 'success_factor')).toBe(5);
    expect(count(answer.texts, ({ section }) => section === 'challenge')).toBe(3);
    expect(count(answer.stated, ({ scheme }) => scheme === 'target_group')).toBe(4);
    expect(count(answer.stated, ({ scheme }) => scheme === 'domain')).toBe(8);
  });

  it('is empty for a fiche that is not loaded', async () => {
    const answer = await database.ask(practiceQuestion('geen-fiche'));
    expect(Object.values(answer).flat()).toEqual([]);
  });

  it('lists its fourteen initiatives in the order of the fiche', async () => {
    const answer = await database.ask(practiceQuestion(fiche));
    const ids = [...new Set(answer.mentions.map(({ initiative_id }) => initiative_id))];
    expect(ids).toHaveLength(14);
    expect(ids[0]).toBe('kaap-antwerpen');
  });
});

describe('the list of fiches', () => {
  it('counts initiatives and municipalities of each', async () => {
    const { rows } = await database.ask({ rows: practiceListings() });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      categories: 'equal-education-opportunities',
      initiatives: 14,
      municipalities: 13,
    });
  });

  it('has the categories of the fiches that are loaded, and no other', async () => {
    const { rows } = await database.ask({ rows: loadedCategories() });
    expect(rows).toEqual([{ term_id: 'equal-education-opportunities' }]);
  });
});

describe('open data', () => {
  it('says how much is coded, how much of it unsure, and by which roles', async () => {
    const { rows } = await database.ask({ rows: codingFigures() });
    expect(rows[0]?.initiatives).toBe(14);
    expect(rows[0]?.unsure).toBeLessThan(rows[0]?.codings ?? 0);
    expect(rows[0]?.coders).toMatch(/^[a-z]+-\d+( [a-z]+-\d+)*$/);
  });

  it('repeats a coding for every municipality of a shared initiative', async () => {
    const { rows } = await database.ask({ rows: codingDownload() });
    const shared = rows.filter(({ initiative_id }) => initiative_id === 'school-in-zicht');
    expect(new Set(shared.map(({ nis }) => nis)).size).toBe(3);
    expect(shared.length % 3).toBe(0);
  });

  it('counts the rows of each table', async () => {
    const { rows } = await database.ask({ rows: rowCounts(['municipality', 'initiative']) });
    expect(rows).toContainEqual({ name: 'municipality', rows: 285 });
    expect(rows).toContainEqual({ name: 'initiative', rows: 14 });
  });

  it('takes no name that is not that of a table', () => {
    expect(() => rowCounts(['term; DROP TABLE term'])).toThrow(RangeError);
  });
});
