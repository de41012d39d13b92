import { query, type Query } from '../db/database';
import { sql } from '../db/sql';
import type { ResultColumn } from '../workbench/result.sql';
import { kindOf } from './column';
import { quoted } from './quoted';
import { shownRows, whole } from './rows.sql';

/** More different places than this are no municipalities. */
export const mostPlaces = 20_000;

/** Rows with the same text for their place. Of numbers, from which any aggregate can be made. */
export type NumberGroup = {
  place: string | null;
  rows: number;
  known: number;
  total: number | null;
  low: number | null;
  high: number | null;
};

/** Rows with the same text for their place and the same text as value. */
export type TextGroup = { place: string | null; value: string | null; rows: number };

/**
 * Figures by place.
 *
 * @param value null counts rows.
 */
export function numbersByPlace(
  place: ResultColumn,
  value: ResultColumn | null,
): Query<NumberGroup> {
  const x = value ? sql`CAST(${quoted(value.name)} AS DOUBLE)` : sql`1::DOUBLE`;
  return query(sql`
    WITH found AS (
      SELECT CAST(${quoted(place.name)} AS VARCHAR) AS place, ${x} AS x FROM ${shownRows}
    ),
    finite AS (SELECT place, CASE WHEN isfinite(x) THEN x END AS x FROM found)
    SELECT place, count(*) AS rows, count(x) AS known, sum(x) AS total, min(x) AS low, max(x) AS high
    FROM finite GROUP BY place LIMIT ${whole(mostPlaces)}`);
}

export const textsByPlace = (place: ResultColumn, value: ResultColumn): Query<TextGroup> =>
  query(sql`
    SELECT CAST(${quoted(place.name)} AS VARCHAR) AS place,
      left(CAST(${quoted(value.name)} AS VARCHAR), 200) AS value, count(*) AS rows
    FROM ${shownRows} GROUP BY ALL LIMIT ${whole(mostPlaces)}`);

/** Some of the places of a column, to find out whether they are municipalities. */
export const somePlaces = ({ name }: ResultColumn): Query<{ place: string }> =>
  query(sql`SELECT DISTINCT CAST(${quoted(name)} AS VARCHAR) AS place FROM ${shownRows}
    WHERE ${quoted(name)} IS NOT NULL LIMIT 300`);

/** Columns that may say which municipality, the likeliest first. */
export function placeColumns(columns: readonly ResultColumn[]): ResultColumn[] {
  const likely = ({ name }: ResultColumn): number => {
    if (/^nis$|_nis$|^nis_/i.test(name)) return 0;
    if (/gemeente|municipality|commune/i.test(name)) return 1;
    if (/^(name|naam)$/i.test(name)) return 2;
    return /provinc|arrondissement/i.test(name) ? 4 : 3;
  };
  return columns
    .filter(({ type }) => kindOf(type) === 'text' || /INT/.test(type))
    .toSorted((a, b) => likely(a) - likely(b));
}

/** Whether we may take a column for that of the municipality without being told. */
export const mayHoldPlaces = ({ name, type }: ResultColumn): boolean =>
  !/provinc|arrondissement/i.test(name) && (kindOf(type) === 'text' || /nis/i.test(name));
