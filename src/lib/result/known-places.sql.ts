import type { Municipality } from '../atlas/municipality';
import { query, type Query, type Value } from '../db/database';
import { raw } from '../db/sql';

/** A municipality without its place on the kaart, which the boundaries have. */
export type PlaceRow = Omit<Municipality, 'x' | 'y'> & Record<string, Value>;

/** Every municipality, by name; whatever tables of their own visitors add. */
export const municipalitiesQuery = (): Query<PlaceRow> =>
  query(
    raw(`SELECT nis, name, province, arrondissement, population, tile_x, tile_y
      FROM atlas.main.municipality ORDER BY strip_accents(name)`),
  );

export const practicesQuery = (): Query<{ practice_id: string }> =>
  query(raw('SELECT practice_id FROM atlas.main.practice'));
