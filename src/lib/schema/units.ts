import { m } from '$lib/paraglide/messages';

/** Units of the columns that have one, by name: a name has one meaning in all tables. */
const units: Readonly<Record<string, () => string>> = {
  area_km2: m.schema_unit_km2,
  lon: m.schema_unit_degrees,
  lat: m.schema_unit_degrees,
  population: m.schema_unit_inhabitants,
  belgian_background: m.schema_unit_inhabitants,
  neighbouring_country: m.schema_unit_inhabitants,
  other_eu27: m.schema_unit_inhabitants,
  non_eu27: m.schema_unit_inhabitants,
  belgian: m.schema_unit_inhabitants,
  foreign_nationality: m.schema_unit_inhabitants,
  people: m.schema_unit_people,
  base: m.schema_unit_people,
  value: m.schema_unit_of_indicator,
  year: m.schema_unit_year,
  valid_until: m.schema_unit_day,
  merged_after: m.schema_unit_day,
  population_date: m.schema_unit_day,
  source_date: m.schema_unit_day,
  date: m.schema_unit_day,
};

/** Unit of the values of a column, in the language of the page; null when they have none. */
export const unitOf = (column: string): string | null => units[column]?.() ?? null;
