import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query, type Database, type Value } from '../db/database';
import { openNodeDatabase } from '../db/node';
import { sql, type Sql } from '../db/sql';
import { buildDatabase } from './build-database';
import { publishedTables } from './compile';
import { absences } from './indicator-rules';
import { readDataFolder } from './read-folder';
import { readTable, textOf, type Row } from './table';
import { validateFacts, type Facts } from './validate';

type NeedValue = {
  readonly indicator_id: string;
  readonly nis: string;
  readonly year: number;
  readonly value: number | null;
  readonly status: string;
  readonly people: number | null;
  readonly base: number | null;
  readonly boundaries: string;
  readonly note_nl: string | null;
  readonly note_en: string | null;
};

/** Compiling everything takes a second or two, and more where others work on the same machine. */
const patience = 120_000;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'indicators-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function factsOf(data: string): Promise<Facts> {
  const { facts, problems } = validateFacts(await readDataFolder(data));
  expect(problems).toEqual([]);
  if (!facts) throw new Error(`${data} does not pass`);
  return facts;
}

async function open(facts: Facts, name: string): Promise<Database> {
  const file = join(folder, `${name}.duckdb`);
  await buildDatabase(facts, file);
  return openNodeDatabase(file);
}

const rowsOf = async <R extends Record<string, Value>>(
  db: Database,
  statement: Sql,
): Promise<R[]> => [...(await db.ask({ rows: query<R>(statement) })).rows];

const needs = (db: Database, where: Sql): Promise<NeedValue[]> =>
  rowsOf<NeedValue>(
    db,
    sql`SELECT * FROM need_value WHERE ${where} ORDER BY indicator_id, year, nis`,
  );

describe('need_value', () => {
  let facts: Facts;
  let db: Database;
  beforeAll(async () => {
    facts = await factsOf('data');
    db = await open(facts, 'need');
  }, patience);

  it("has every indicator, each of its years for all of today's municipalities", async () => {
    const rows = await rowsOf<{ indicator_id: string; rows: number; nis: number }>(
      db,
      sql`SELECT i.indicator_id, count(v.nis) AS rows, count(DISTINCT v.nis) AS nis
        FROM indicator i LEFT JOIN need_value v USING (indicator_id)
        LEFT JOIN municipality m USING (nis) GROUP BY i.indicator_id, v.year`,
    );
    expect(new Set(rows.map(({ indicator_id }) => indicator_id)).size).toBe(
      facts.tables.get('indicator')?.rows.length,
    );
    expect(rows.filter((row) => row.rows !== 285 || row.nis !== 285)).toEqual([]);
  });

  it('has a value exactly where the status is ok, and a reason where it is not', async () => {
    expect(await needs(db, sql`(value IS NULL) = (status = 'ok')`)).toEqual([]);
    expect(
      await needs(db, sql`status <> 'ok' AND (people IS NOT NULL OR base IS NOT NULL)`),
    ).toEqual([]);
    expect(await needs(db, sql`status <> 'ok' AND (note_nl IS NULL OR note_en IS NULL)`)).toEqual(
      [],
    );
    expect(await needs(db, sql`status = 'ok' AND NOT isfinite(value)`)).toEqual([]);
  });

  it.each([
    [2018, 6_552_967],
    [2024, 6_821_770],
    [2025, 6_864_766],
  ])('keeps the inhabitants of %i when municipalities are merged', async (year, inhabitants) => {
    const totals = await rowsOf<{ base: number }>(
      db,
      sql`SELECT sum(base)::DOUBLE AS base FROM need_value
        WHERE base IS NOT NULL AND year = ${year} GROUP BY indicator_id`,
    );
    expect(totals).toEqual(Array(3).fill({ base: inhabitants }));
  });

  it('sums Borsbeek into Antwerpen, which kept its code', async () => {
    // 1 January 2018, counts of Statbel by origin and by nationality:
    //              inhabitants  neighbours  other EU  outside EU  foreign nationality
    //   Antwerpen      523,248      38,415    39,744     185,782              108,423
    //   Borsbeek        10,685         496       604       1,805                1,091
    //   together       533,933      38,911    40,348     187,587              109,514
    // Non-Belgian origin: 38,911 + 40,348 + 187,587 = 266,846 of 533,933 = 49.977 %.
    // Outside the EU: 187,587 of 533,933 = 35.133 %. Foreign nationality: 109,514 = 20.511 %.
    // Rates of 50.443 % and 27.188 % would average 38.816 %: not what the merged municipality has.
    const rows = await needs(db, sql`nis = '11002' AND year = 2018 AND base IS NOT NULL`);
    expect(rows.map(({ indicator_id, people, base }) => [indicator_id, people, base])).toEqual([
      ['foreign_nationality', 109_514, 533_933],
      ['non_belgian_background', 266_846, 533_933],
      ['non_eu_background', 187_587, 533_933],
    ]);
    expect(rows.map(({ value }) => value?.toFixed(3))).toEqual(['20.511', '49.977', '35.133']);
  });

  it('gives each recomputed rate as a sum in TypeScript does', async () => {
    const history = facts.tables.get('municipality_history')?.rows ?? [];
    const today = (row: Row): string => {
      const merged = history.find(
        (old) =>
          textOf(old, 'old_nis') === textOf(row, 'nis') &&
          textOf(old, 'valid_until') > `${textOf(row, 'year')}-01-01`,
      );
      return textOf(merged ?? row, 'nis');
    };
    const rates: Record<string, [string, string[]]> = {
      non_belgian_background: [
        'population_origin',
        ['neighbouring_country', 'other_eu27', 'non_eu27'],
      ],
      non_eu_background: ['population_origin', ['non_eu27']],
      foreign_nationality: ['population_nationality', ['foreign_nationality']],
    };
    for (const [indicator, [table, columns]] of Object.entries(rates)) {
      const sums = new Map<string, { people: number; base: number }>();
      for (const row of facts.tables.get(table)?.rows ?? []) {
        const key = `${textOf(row, 'year')} ${today(row)}`;
        const { people, base } = sums.get(key) ?? { people: 0, base: 0 };
        sums.set(key, {
          people: columns.reduce((sum, column) => sum + Number(textOf(row, column)), people),
          base: base + Number(textOf(row, 'population')),
        });
      }
      const rows = await needs(db, sql`indicator_id = ${indicator}`);
      expect(rows).toHaveLength(sums.size);
      for (const { nis, year, value, people, base } of rows) {
        const expected = sums.get(`${year} ${nis}`);
        expect({ nis, year, people, base }).toEqual({ nis, year, ...expected });
        expect(value).toBeCloseTo((100 * (people ?? NaN)) / (base ?? NaN), 9);
      }
    }
  });

  it('knows people of a count, of a rate with a count beside it, and of no bare percentage', async () => {
    const rows = await needs(db, sql`nis = '12025' AND year = 2024 AND base IS NULL`);
    const of = (id: string) => rows.find(({ indicator_id }) => indicator_id === id);
    expect(of('newcomers')?.people).toBe(of('newcomers')?.value);
    expect(of('foreign_origin_0_24')?.people).toBe(of('foreign_origin_0_24')?.value);
    expect(of('newcomers_per_1000')?.people).toBe(of('newcomers')?.value);
    expect(of('newcomers_per_1000')?.value).not.toBe(of('newcomers')?.value);
    expect(of('home_language_primary')?.people).toBeNull();
  });

  it('leaves the median income of merged municipalities unknown, and says so', async () => {
    const missing = await needs(db, sql`indicator_id = 'median_income' AND status = 'missing'`);
    expect(missing).toHaveLength(14);
    expect(missing.filter(({ note_en }) => note_en?.includes('merger'))).toHaveLength(12);
    expect(
      missing.filter(({ note_en }) => note_en?.includes('Too few')).map(({ nis }) => nis),
    ).toEqual(['73028', '73109']);
    expect(await needs(db, sql`boundaries <> 'current'`)).toMatchObject([
      {
        indicator_id: 'median_income',
        nis: '11002',
        status: 'ok',
        boundaries: 'other',
        note_nl: 'Antwerpen zoals het in 2023 was, zonder Borsbeek.',
      },
    ]);
  });

  it('keeps what the publisher hides apart from what is missing', async () => {
    const [herstappe] = await needs(
      db,
      sql`indicator_id = 'foreign_origin_0_24' AND nis = '73028' AND year = 2024`,
    );
    const [oostrozebeke] = await needs(
      db,
      sql`indicator_id = 'home_language_primary' AND nis = '31042' AND year = 2014`,
    );
    expect(herstappe).toMatchObject({ status: 'missing', value: null, people: null });
    expect(oostrozebeke).toMatchObject({ status: 'suppressed', value: null });
  });
});

describe('one more indicator', () => {
  let data = '';
  let facts: Facts;
  let db: Database;
  beforeAll(async () => {
    data = join(folder, 'data');
    await cp('data', data, { recursive: true });
    const metadata = join(data, 'indicator.csv');
    await writeFile(
      metadata,
      `${await readFile(metadata, 'utf8')}pupils,11,Leerlingen,Pupils,Wie er schoolloopt.,Those who go to school.,personen,persons,count,0,higher,leerlingen,pupils,pupils,,,,schooljaar,school year,Verzonnen,Invented,CC BY 4.0,,\n`,
    );
    await writeFile(
      join(data, 'indicator_value', 'pupils.csv'),
      'nis,year,value,status\n12025,2023,14000,ok\n11002,2023,,suppressed\n',
    );
    // Drafts of an import lie two folders deep and are no part of the facts.
    await cp(join(data, 'indicator_value'), join(data, 'drafts', 'some'), { recursive: true });
    facts = await factsOf(data);
    db = await open(facts, 'more');
  }, patience);

  it('is one file and one row: its values are there, and absent municipalities are missing', async () => {
    const rows = await needs(db, sql`indicator_id = 'pupils'`);
    expect(rows).toHaveLength(285);
    const of = (nis: string) => rows.find((row) => row.nis === nis);
    expect(of('12025')).toMatchObject({
      year: 2023,
      value: 14000,
      status: 'ok',
      people: 14000,
      base: null,
      boundaries: 'current',
      note_nl: null,
    });
    expect(of('11002')).toMatchObject({ status: 'suppressed', value: null, people: null });
    expect(of('11001')).toMatchObject({ status: 'missing', value: null, people: null });
    expect(of('11001')?.note_nl).not.toBeNull();
  });

  it('says which municipalities it has no row for', () => {
    const [absence, ...others] = absences(facts.tables);
    expect(absence).toContain('pupils.csv: 2023 has no row for 283 of 285 municipalities');
    expect(absence).toContain('11001 Aartselaar');
    expect(absence).not.toContain('12025');
    expect(others).toEqual([]);
  });

  it('is published in one table with the others', async () => {
    const text =
      publishedTables(await readDataFolder(data), facts).get('indicator_value.csv') ?? '';
    const resource = facts.dataPackage.resources.find(({ name }) => name === 'indicator_value');
    if (!resource) throw new Error('The package does not describe indicator_value');
    const { table, problems } = readTable(resource, 'indicator_value.csv', text);
    expect(problems).toEqual([]);
    expect(table.rows.map(({ cells }) => cells)).toContainEqual(
      expect.objectContaining({ indicator_id: 'pupils', nis: '12025', year: 2023, value: 14000 }),
    );
    expect(table.rows).toHaveLength(19_095 + 2);
  });
});
