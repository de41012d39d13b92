import { query, type Query } from '../db/database';
import { named, sql, type Sql } from '../db/sql';
import type { View } from '../state/view';
import { kilometres, latestNeed } from './need.sql';
import { municipalitiesInScope, selectedMentions } from './selection.sql';

/** What is looked for: initiatives that pass the filters of a view, set against one indicator. */
export type GapTarget = { readonly target: View; readonly indicator: string };

/**
 * One municipality in scope, ranked by need. `rank`, `third`, `fifth` and everything from `upto` on are
 * null where there is no figure. `third` and `fifth` are 1 for the most need; equal figures share a rank,
 * and so a class. The columns from `upto` on add up the municipalities with at least as much need,
 * itself included: a threshold is read off at the last row that passes it.
 */
export type GapRow = {
  nis: string;
  value: number | null;
  people: number | null;
  status: string;
  boundaries: string;
  population: number;
  population_class: string;
  initiatives: number;
  rank: number | null;
  third: number | null;
  fifth: number | null;
  upto: number | null;
  upto_without: number | null;
  upto_inhabitants: number | null;
  upto_inhabitants_without: number | null;
  upto_people: number | null;
  upto_people_without: number | null;
  /** The nearest other municipality with such an initiative, and how far its centre is. */
  nearest_nis: string | null;
  nearest_km: number | null;
};

/** Need and mentions side by side: `n` figures, `need` higher where there is more need, null without. */
const units = ({ target, indicator }: GapTarget): Sql => sql`
  SELECT p.nis, p.population, p.population_class, p.lon, p.lat, v.value, v.people, v.base, v.boundaries,
    v.status AS status, coalesce(s.initiatives, 0) AS initiatives,
    CASE i.more_need_when WHEN 'lower' THEN -v.value ELSE v.value END AS need,
    count(v.value) OVER () AS n
  FROM (${municipalitiesInScope(target, ['municipality'])}) p
    JOIN indicator i ON i.indicator_id = ${named('indicator', indicator)}
    LEFT JOIN (${latestNeed(indicator)}) v ON v.nis = p.nis
    LEFT JOIN (
      SELECT nis, count(DISTINCT initiative_id) AS initiatives
      FROM (${selectedMentions(target, ['municipality'])}) GROUP BY nis
    ) s ON s.nis = p.nis`;

const ranked = (gap: GapTarget): Sql => sql`
  SELECT *,
    CASE WHEN need IS NOT NULL THEN rank() OVER (ORDER BY need DESC NULLS LAST) END AS rank,
    CAST(1 + floor((rank - 1) * 3 / n) AS INTEGER) AS third,
    CAST(1 + floor((rank - 1) * 5 / n) AS INTEGER) AS fifth
  FROM (${units(gap)})`;

/** A row for every municipality in scope, most need first; those without a figure come last. */
export const gapRows = (gap: GapTarget): Query<GapRow> =>
  query(sql`WITH ranked AS (${ranked(gap)}),
    nearest AS (
      SELECT a.nis, arg_min(b.nis, ${kilometres('a', 'b')}) AS nearest_nis,
        min(${kilometres('a', 'b')}) AS nearest_km
      FROM ranked a JOIN ranked b ON b.nis <> a.nis AND b.initiatives > 0 GROUP BY a.nis
    )
    SELECT nis, value, people, coalesce(status, 'missing') AS status,
      coalesce(boundaries, 'current') AS boundaries, population, population_class,
      initiatives, rank, third, fifth,
      CASE WHEN rank IS NOT NULL THEN count(*) OVER above END AS upto,
      CASE WHEN rank IS NOT NULL THEN count(*) FILTER (WHERE initiatives = 0) OVER above END AS upto_without,
      CASE WHEN rank IS NOT NULL THEN sum(population) OVER above END AS upto_inhabitants,
      CASE WHEN rank IS NOT NULL THEN
        coalesce(sum(population) FILTER (WHERE initiatives = 0) OVER above, 0) END AS upto_inhabitants_without,
      CASE WHEN rank IS NOT NULL THEN sum(people) OVER above END AS upto_people,
      CASE WHEN rank IS NOT NULL AND sum(people) OVER above IS NOT NULL THEN
        coalesce(sum(people) FILTER (WHERE initiatives = 0) OVER above, 0) END AS upto_people_without,
      nearest_nis, round(nearest_km, 1) AS nearest_km
    FROM ranked LEFT JOIN nearest USING (nis)
    WINDOW above AS (ORDER BY need DESC NULLS LAST)
    ORDER BY rank NULLS LAST, nis`);

/** What the gap page counts against; people are null where the indicator has no counts. */
export type GapTotals = {
  municipalities: number;
  with_figure: number;
  mentioned: number;
  inhabitants: number;
  inhabitants_mentioned: number;
  people: number | null;
  people_mentioned: number | null;
  /** Municipalities in scope with any entry at all on the fiches that are loaded. */
  any_mention: number;
  year: number;
};

/** One row: all municipalities in scope, whatever their need. */
export const gapTotals = (gap: GapTarget): Query<GapTotals> =>
  query(sql`SELECT count(*) AS municipalities, count(value) AS with_figure,
      count(*) FILTER (WHERE initiatives > 0) AS mentioned,
      coalesce(sum(population), 0) AS inhabitants,
      coalesce(sum(population) FILTER (WHERE initiatives > 0), 0) AS inhabitants_mentioned,
      sum(people) AS people,
      CASE WHEN sum(people) IS NOT NULL THEN
        coalesce(sum(people) FILTER (WHERE initiatives > 0), 0) END AS people_mentioned,
      count(*) FILTER (WHERE nis IN (SELECT nis FROM mention)) AS any_mention,
      (SELECT max(year) FROM (${latestNeed(gap.indicator)})) AS year
    FROM (${units(gap)})`);

/** Coverage of one fifth of the municipalities by need; 1 is the most need. */
export type GapFifth = {
  fifth: number;
  municipalities: number;
  mentioned: number;
  inhabitants: number;
  inhabitants_mentioned: number;
  /** The lowest and the highest figure in it. */
  low: number;
  high: number;
};

/** A row for every fifth that holds a municipality, most need first. */
export const gapFifths = (gap: GapTarget): Query<GapFifth> =>
  query(sql`SELECT fifth, count(*) AS municipalities,
      count(*) FILTER (WHERE initiatives > 0) AS mentioned,
      sum(population) AS inhabitants,
      coalesce(sum(population) FILTER (WHERE initiatives > 0), 0) AS inhabitants_mentioned,
      min(value) AS low, max(value) AS high
    FROM (${ranked(gap)}) WHERE fifth IS NOT NULL GROUP BY fifth ORDER BY fifth`);

/** Everything the gap page asks for one target and one indicator; no threshold changes it. */
export const gapQuestion = (gap: GapTarget) => ({
  rows: gapRows(gap),
  totals: gapTotals(gap),
  fifths: gapFifths(gap),
});
