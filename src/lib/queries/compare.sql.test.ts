import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../db/database';
import { openNodeDatabase } from '../db/node';
import { compareQuestion, openingMunicipality } from './compare.sql';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase('static/data/atlas.duckdb');
});

describe('a column of the comparison', () => {
  it('has the facts, every indicator and what the fiches mention', async () => {
    const answer = await database.ask(compareQuestion('12025'));
    expect(answer.municipality).toMatchObject([
      { name: 'Mechelen', province: 'Antwerpen', population_class: 'over-60000' },
    ]);
    expect(answer.initiatives).toHaveLength(4);
    expect(answer.figures.map(({ indicator_id }) => indicator_id)).toContain('median_income');
    expect(answer.terms).toContainEqual({ scheme: 'kind', term_id: 'toddler-participation' });
  });

  it('suggests others, never itself, the nearest one first', async () => {
    const { alike, nearest } = await database.ask(compareQuestion('12025'));
    expect(alike).toHaveLength(5);
    expect(nearest[0]?.name).toBe('Zemst');
    expect([...alike, ...nearest].map(({ nis }) => nis)).not.toContain('12025');
  });

  it('is empty for a code that no municipality has', async () => {
    const answer = await database.ask(compareQuestion('99999'));
    expect(answer.municipality).toEqual([]);
    expect(answer.figures).toEqual([]);
  });

  it('opens with the municipality that has the most initiatives', async () => {
    const { rows } = await database.ask({ rows: openingMunicipality() });
    expect(rows).toEqual([{ nis: '12025', name: 'Mechelen' }]);
  });
});
