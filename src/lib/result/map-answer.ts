import type { Database } from '../db/database';
import type { ResultColumn } from '../workbench/result.sql';
import { isWhole, kindOf, roleOf } from './column';
import { mayHoldPlaces, numbersByPlace, placeColumns, somePlaces, textsByPlace } from './map.sql';
import { mappedNumbers, mappedTexts, type MatchPlace, type MatchReport } from './place-match';
import type { Aggregate, MapSettings } from './settings';

/** The value of each municipality; those without rows are not there. Null where no row has a value. */
export type MapAnswer = {
  readonly place: ResultColumn;
  /** Null when rows are counted. */
  readonly value: ResultColumn | null;
  readonly aggregate: Aggregate;
  readonly report: MatchReport;
} & (
  | { readonly kind: 'numbers'; readonly figures: ReadonlyMap<string, number | null> }
  | { readonly kind: 'texts'; readonly texts: ReadonlyMap<string, readonly string[]> }
);

/** The columns that can be coloured. */
export const valueColumns = (
  columns: readonly ResultColumn[],
  place: ResultColumn,
): ResultColumn[] =>
  columns.filter(({ name, type }) => name !== place.name && kindOf(type) !== 'other');

/** The column that says which municipality: the one chosen, or the first of which most values do. */
async function placeOf(
  database: Database,
  columns: readonly ResultColumn[],
  chosen: string | null,
  match: MatchPlace,
): Promise<ResultColumn | null> {
  const candidates = placeColumns(columns);
  const own = candidates.find(({ name }) => name === chosen);
  if (own) return own;
  for (const column of candidates.filter(mayHoldPlaces)) {
    const { places } = await database.ask({ places: somePlaces(column) });
    const found = places.filter(({ place }) => 'nis' in match(place)).length;
    if (found > 0 && found >= places.length / 2) return column;
  }
  return null;
}

/** What is coloured when nobody chose: the first figure, else the first text, else the number of rows. */
function valueOf(
  columns: readonly ResultColumn[],
  place: ResultColumn,
  chosen: string | null,
): ResultColumn | null {
  if (chosen === '') return null;
  const candidates = valueColumns(columns, place);
  const own = candidates.find(({ name }) => name === chosen);
  if (own) return own;
  const others = candidates.filter(({ name }) => !/^(name|naam)$/i.test(name));
  return (
    others.find((column) => roleOf(column) === 'number') ??
    others.find((column) => roleOf(column) === 'category') ??
    null
  );
}

/** Asks what a map of the result shows; null when no column says which municipality. */
export async function askMap(
  database: Database,
  columns: readonly ResultColumn[],
  settings: Pick<MapSettings, 'place' | 'value' | 'aggregate'>,
  match: MatchPlace,
): Promise<MapAnswer | null> {
  const place = await placeOf(database, columns, settings.place, match);
  if (!place) return null;
  const value = valueOf(columns, place, settings.value);
  if (value && kindOf(value.type) !== 'number') {
    const { groups } = await database.ask({ groups: textsByPlace(place, value) });
    return { kind: 'texts', place, value, aggregate: 'count', ...mappedTexts(groups, match) };
  }
  const { groups } = await database.ask({ groups: numbersByPlace(place, value) });
  const usual = value && !isWhole(value.type) ? 'mean' : 'sum';
  const aggregate = value ? (settings.aggregate ?? usual) : 'sum';
  return { kind: 'numbers', place, value, aggregate, ...mappedNumbers(groups, match, aggregate) };
}
