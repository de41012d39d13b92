import { readFileSync } from 'node:fs';
import type { Municipality, Practice, Term } from '../atlas/municipality';
import { query, type Database, type Query, type Value } from '../db/database';
import { openNodeDatabase } from '../db/node';
import { raw } from '../db/sql';
import { inLocale } from '../i18n/locale';
import { shapes } from '../map/geometry.ssr';

const databaseFile = 'static/data/atlas.duckdb';

let opened: Promise<Database> | undefined;

/** The compiled facts, opened once for the whole build. */
export const database = (): Promise<Database> => (opened ??= openNodeDatabase(databaseFile));

/** Hash of the content of the data package and of the views. */
export const dataVersion = (): string =>
  (JSON.parse(readFileSync('static/data/meta.json', 'utf8')) as { version: string }).version;

async function rowsOf<Row extends Record<string, Value>>(statement: Query<Row>): Promise<Row[]> {
  return (await (await database()).ask({ rows: statement })).rows as Row[];
}

/** Every municipality with its label point on the map, by name. */
export async function municipalities(): Promise<Municipality[]> {
  const points = new Map(shapes.municipalities.map(({ nis, x, y }) => [nis, { x, y }]));
  const rows = await rowsOf<Omit<Municipality, 'x' | 'y'>>(
    query(
      raw(`SELECT nis, name, province, arrondissement, population, tile_x, tile_y
      FROM municipality_profile ORDER BY strip_accents(name)`),
    ),
  );
  return rows.map((row) => {
    const point = points.get(row.nis);
    if (point === undefined)
      throw new Error(`${row.nis} ${row.name}: in the facts, but not on the map.`);
    return { ...row, ...point };
  });
}

/** The vocabulary in the language of the request. */
export async function terms(): Promise<Term[]> {
  type Row = Record<
    'scheme' | 'term_id' | 'label_nl' | 'label_en' | 'definition_nl' | 'definition_en',
    string
  > & {
    broader: string | null;
  };
  const rows = await rowsOf<Row>(
    query(raw('SELECT * EXCLUDE (position) FROM term ORDER BY scheme, position')),
  );
  return rows.map((row) => ({
    scheme: row.scheme,
    term_id: row.term_id,
    label: inLocale(row.label_nl, row.label_en),
    definition: inLocale(row.definition_nl, row.definition_en),
    broader: row.broader,
  }));
}

/** The fiches that are loaded. */
export const practices = (): Promise<Practice[]> =>
  rowsOf(
    query<Practice & Record<string, Value>>(
      raw(
        'SELECT practice_id, title, CAST(source_date AS VARCHAR) AS source_date FROM practice ORDER BY title',
      ),
    ),
  );
