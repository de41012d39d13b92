import { query, type Query } from '../db/database';
import { named, raw, sql } from '../db/sql';

/** What is known of one municipality. */
export type MunicipalityProfile = {
  nis: string;
  name: string;
  province: string;
  arrondissement: string;
  lon: number;
  lat: number;
  area_km2: number;
  population: number;
  population_date: string;
  density: number;
};

/** One row, or none when there is no such municipality. */
export const municipalityProfile = (nis: string): Query<MunicipalityProfile> =>
  query(sql`SELECT nis, name, province, arrondissement, lon, lat, area_km2, population,
      CAST(population_date AS VARCHAR) AS population_date, population / area_km2 AS density
    FROM municipality WHERE nis = ${named('nis', nis)}`);

/** A municipality of before a merger. */
export type FormerMunicipality = { nis: string; name: string; valid_until: string };

/** The municipalities that became this one in 2019 or 2025, itself as it was included. */
export const formerMunicipalities = (nis: string): Query<FormerMunicipality> =>
  query(sql`SELECT old_nis AS nis, old_name AS name, CAST(valid_until AS VARCHAR) AS valid_until
    FROM municipality_history WHERE nis = ${named('nis', nis)} ORDER BY valid_until, strip_accents(old_name)`);

/** A sub-municipality. */
export type MunicipalityPart = { name: string };

/** The sub-municipalities; not the one that bears the municipality's own name. */
export const municipalityParts = (nis: string): Query<MunicipalityPart> =>
  query(sql`SELECT p.name FROM place p JOIN municipality g USING (nis)
    WHERE p.nis = ${named('nis', nis)} AND p.name <> g.name ORDER BY strip_accents(p.name)`);

/** A municipality in the list of all of them; `initiatives` is null where it is not mentioned. */
export type ListedMunicipality = {
  nis: string;
  name: string;
  province: string;
  arrondissement: string;
  population: number;
  initiatives: number | null;
};

/** All municipalities by name. */
export const listedMunicipalities = (): Query<ListedMunicipality> =>
  query(
    raw(`SELECT g.nis, g.name, g.province, g.arrondissement, g.population,
      (SELECT nullif(count(*), 0) FROM mention m WHERE m.nis = g.nis) AS initiatives
    FROM municipality g ORDER BY strip_accents(g.name)`),
  );
