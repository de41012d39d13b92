import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../db/database';
import { openNodeDatabase } from '../db/node';
import {
  formerMunicipalities,
  listedMunicipalities,
  municipalityParts,
  municipalityProfile,
} from './municipality.sql';

const mechelen = '12025';
let database: Database;

beforeAll(async () => {
  database = await openNodeDatabase('static/data/atlas.duckdb');
});

describe('the page of a municipality', () => {
  it('knows where it lies, how large it is and who lives there', async () => {
    const { rows } = await database.ask({ rows: municipalityProfile(mechelen) });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ name: 'Mechelen', province: 'Antwerpen' });
    expect(rows[0]?.density).toBeCloseTo((rows[0]?.population ?? 0) / (rows[0]?.area_km2 ?? 1));
  });

  it('has no row for a code that does not exist', async () => {
    const { rows } = await database.ask({ rows: municipalityProfile("' OR true --") });
    expect(rows).toEqual([]);
  });

  it('lists sub-municipalities without the municipality itself', async () => {
    const { rows } = await database.ask({ rows: municipalityParts(mechelen) });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).not.toContainEqual({ name: 'Mechelen' });
  });

  it('names what a municipality was before it merged', async () => {
    const { rows } = await database.ask({ rows: formerMunicipalities('46029') });
    expect(rows.map(({ name }) => name)).toEqual(['Lokeren', 'Moerbeke']);
  });
});

describe('the list of municipalities', () => {
  it('holds all 285, with null and never zero where one is not mentioned', async () => {
    const { rows } = await database.ask({ rows: listedMunicipalities() });
    expect(rows).toHaveLength(285);
    expect(rows.filter(({ initiatives }) => initiatives !== null)).toHaveLength(13);
    expect(rows.every(({ initiatives }) => initiatives !== 0)).toBe(true);
  });
});
