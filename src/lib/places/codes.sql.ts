import { query, type Query } from '../db/database';
import { raw } from '../db/sql';

/** Every code of a municipality, today's and those of before mergers; whatever tables visitors add. */
export const municipalityCodes = (): Query<{ code: string; nis: string; name: string }> =>
  query(
    raw(`SELECT nis AS code, nis, name FROM atlas.main.municipality
    UNION ALL SELECT DISTINCT old_nis, h.nis, m.name
    FROM atlas.main.municipality_history h JOIN atlas.main.municipality m USING (nis)
    WHERE old_nis NOT IN (SELECT nis FROM atlas.main.municipality)`),
  );
