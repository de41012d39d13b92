import { href, municipalityHref } from '../i18n/locale';
import { municipalitiesQuery, practicesQuery } from './known-places.sql';
import type { Database } from '../db/database';

/** Leads from a value of a column to the page about it; null when there is none. */
export type CellLinks = (column: string, value: string) => string | null;

export const noLinks: CellLinks = () => null;

/** Columns that hold the name of a municipality. */
const isNamed = (column: string): boolean =>
  /^(name|naam)$|(^|_)(municipality|gemeente)(_?(name|naam))?$/i.test(column);

/**
 * Links to what is known: NIS codes and names of municipalities, and fiches.
 *
 * @param nameOf the names of municipalities by NIS code.
 */
export function cellLinks(
  nameOf: ReadonlyMap<string, string>,
  practices: ReadonlySet<string>,
): CellLinks {
  const names = new Set(nameOf.values());
  return (column, value) => {
    if (/(^|_)nis$/i.test(column)) {
      const name = nameOf.get(value);
      return name === undefined ? null : municipalityHref(name);
    }
    if (column === 'practice_id') return practices.has(value) ? href(`/fiche/${value}/`) : null;
    return isNamed(column) && names.has(value) ? municipalityHref(value) : null;
  };
}

/** {@link cellLinks} to all that the facts know. */
export async function linksOf(database: Database): Promise<CellLinks> {
  const { municipalities, practices } = await database.ask({
    municipalities: municipalitiesQuery(),
    practices: practicesQuery(),
  });
  return cellLinks(
    new Map(municipalities.map(({ nis, name }) => [nis, name])),
    new Set(practices.map(({ practice_id }) => practice_id)),
  );
}
