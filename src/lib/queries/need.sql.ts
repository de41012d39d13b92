import { query, type Query } from '../db/database';
import { named, raw, sql, type Sql } from '../db/sql';

/** A need indicator, and the latest year that has figures. */
export type Indicator = {
  indicator_id: string;
  label_nl: string;
  label_en: string;
  definition_nl: string;
  definition_en: string;
  unit_nl: string;
  unit_en: string;
  kind: 'rate' | 'count' | 'amount';
  decimals: number;
  more_need_when: 'higher' | 'lower';
  /** Who is counted, where the indicator has counts. */
  people_nl: string | null;
  people_en: string | null;
  year_meaning_nl: string;
  year_meaning_en: string;
  source_nl: string;
  source_en: string;
  licence: string;
  note_nl: string | null;
  note_en: string | null;
  year: number;
};

/** The latest year of each indicator that has any figure: `indicator_id, year`. */
const latestYears = `SELECT indicator_id, max(year) AS year FROM need_value WHERE status = 'ok'
  GROUP BY indicator_id`;

/** Every indicator, in the order of the data package. */
export const indicators = (): Query<Indicator> =>
  query(
    raw(`SELECT indicator_id, label_nl, label_en, definition_nl, definition_en, unit_nl, unit_en, kind,
      decimals, more_need_when, people_nl, people_en, year_meaning_nl, year_meaning_en, source_nl,
      source_en, licence, note_nl, note_en, y.year
    FROM indicator i JOIN (${latestYears}) y USING (indicator_id) ORDER BY i.position`),
  );

/** The figures of every indicator in its latest year, as rows of `need_value`. */
export const latestNeeds: Sql = raw(`SELECT n.* FROM need_value n JOIN (${latestYears}) y
  USING (indicator_id, year)`);

/** The figures of one indicator in the latest year that has any, as rows of `need_value`. */
export const latestNeed = (indicator: string): Sql => sql`SELECT * FROM (${latestNeeds})
  WHERE indicator_id = ${named('indicator', indicator)}`;

/** Great-circle distance in kilometres between two rows with lon and lat (haversine, mean radius). */
export const kilometres = (a: string, b: string): Sql =>
  raw(`2 * 6371.0088 * asin(sqrt(
    power(sin(radians(${b}.lat - ${a}.lat) / 2), 2)
    + cos(radians(${a}.lat)) * cos(radians(${b}.lat)) * power(sin(radians(${b}.lon - ${a}.lon) / 2), 2)))`);
