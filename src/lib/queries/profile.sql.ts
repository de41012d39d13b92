import { query, type Query } from '../db/database';
import { named, raw, sql, type Sql } from '../db/sql';
import { latestNeeds } from './need.sql';

/**
 * The figure of one municipality for one indicator, in its latest year, among all municipalities that
 * have one. Ranks, `equal` and the value itself are null where there is no figure.
 */
export type Figure = {
  indicator_id: string;
  nis: string;
  year: number;
  value: number | null;
  /** The people behind the figure and those they are a share of, where there are counts. */
  people: number | null;
  base: number | null;
  status: string;
  boundaries: string;
  note_nl: string | null;
  note_en: string | null;
  /** How many municipalities have a figure. */
  known: number;
  /** One more than how many figures are higher, or lower: equal figures share a rank. */
  highest: number | null;
  lowest: number | null;
  /** How many municipalities have this very figure, itself included. */
  equal: number | null;
  /** Of the municipalities, each counted once: not the figure of the region or the province. */
  median: number | null;
  province_median: number | null;
};

/** Sets figures beside those of all municipalities; `chosen` is rows of `need_value` with `position`. */
const amongAll = (chosen: Sql): Sql => sql`
  WITH chosen AS (${chosen}),
    compared AS (
      SELECT n.indicator_id, n.nis, count(o.value) AS known,
        count(*) FILTER (o.value > n.value) AS higher, count(*) FILTER (o.value < n.value) AS lower,
        count(*) FILTER (o.value = n.value) AS equal, median(o.value) AS median,
        median(o.value) FILTER (q.province = p.province) AS province_median
      FROM chosen n JOIN municipality p ON p.nis = n.nis
        JOIN need_value o ON o.indicator_id = n.indicator_id AND o.year = n.year
        JOIN municipality q ON q.nis = o.nis
      GROUP BY n.indicator_id, n.nis
    )
  SELECT n.indicator_id, n.nis, n.year, n.value, n.people, n.base, n.status, n.boundaries,
    n.note_nl, n.note_en, c.known,
    CASE WHEN n.value IS NOT NULL THEN 1 + c.higher END AS highest,
    CASE WHEN n.value IS NOT NULL THEN 1 + c.lower END AS lowest,
    nullif(c.equal, 0) AS equal, c.median, c.province_median
  FROM chosen n JOIN compared c USING (indicator_id, nis) ORDER BY n.position, n.nis`;

const needs = sql`SELECT n.*, i.position
  FROM (${latestNeeds}) n JOIN indicator i USING (indicator_id)`;

/** The figures of every municipality, in the order of the indicators. */
export const figures = (): Query<Figure> => query(amongAll(needs));

/** The figures of one municipality, in the order of the indicators. */
export const figuresOf = (nis: string): Query<Figure> =>
  query(amongAll(sql`${needs} WHERE n.nis = ${named('nis', nis)}`));

/** What a strip plot draws: one known figure. */
export type StripValue = {
  indicator_id: string;
  kind: string;
  nis: string;
  province: string;
  value: number;
};

/** Every known figure of every indicator in its latest year. */
export const stripValues = (): Query<StripValue> =>
  query(sql`SELECT n.indicator_id, i.kind, n.nis, p.province, n.value
    FROM (${latestNeeds}) n JOIN indicator i USING (indicator_id) JOIN municipality p USING (nis)
    WHERE n.value IS NOT NULL ORDER BY i.position, n.nis`);

/** A term that at least one initiative in a municipality is coded with. */
export type MentionedTerm = { nis: string; scheme: string; term_id: string };

/** Every kind and target group of every mentioned municipality, in vocabulary order. */
export const mentionedTerms = (): Query<MentionedTerm> =>
  query(
    raw(`SELECT m.nis, c.scheme, c.term_id
    FROM mention m JOIN initiative_term c USING (initiative_id) JOIN term t USING (scheme, term_id)
    WHERE c.scheme IN ('kind', 'target_group')
    GROUP BY ALL ORDER BY c.scheme, min(t.position), m.nis`),
  );
