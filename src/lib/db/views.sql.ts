import { populationClasses } from '../facts/population-class';

const populationCase = populationClasses
  .map(({ id, below }) =>
    below === null ? `ELSE '${id}'` : `WHEN population < ${below} THEN '${id}'`,
  )
  .join(' ');

/**
 * What every question stands on, in the order in which it is created: views, stored as tables because
 * the facts do not change once they are compiled, and every question would work them out again. They
 * are in the database file, so that researchers find them too.
 */
export const views: readonly string[] = [
  // A term and everything broader than it, itself included.
  `CREATE TABLE term_ancestor AS
   WITH RECURSIVE up AS (
     SELECT scheme, term_id, term_id AS ancestor_id FROM term
     UNION
     SELECT up.scheme, up.term_id, t.broader
     FROM up JOIN term t ON t.scheme = up.scheme AND t.term_id = up.ancestor_id
     WHERE t.broader IS NOT NULL
   )
   SELECT * FROM up ORDER BY scheme, term_id, ancestor_id`,

  // Which terms hold for an initiative, under each basis. What no fiche states (kinds) is coded under
  // both; what only a fiche states (its category) is stated under both.
  `CREATE TABLE coding AS
   SELECT 'coded' AS basis, initiative_id, scheme, term_id, evidence, certainty FROM initiative_term
   UNION ALL
   SELECT 'coded', i.initiative_id, p.scheme, p.term_id, NULL, NULL
   FROM practice_term p JOIN initiative i USING (practice_id) WHERE p.scheme = 'category'
   UNION ALL
   SELECT 'stated', i.initiative_id, p.scheme, p.term_id, NULL, NULL
   FROM practice_term p JOIN initiative i USING (practice_id)
   UNION ALL
   SELECT 'stated', initiative_id, scheme, term_id, evidence, certainty
   FROM initiative_term WHERE scheme = 'kind'`,

  // The same with broader terms: an initiative for OKAN youth is one for young people.
  `CREATE TABLE reach AS
   SELECT DISTINCT c.basis, c.initiative_id, c.scheme, a.ancestor_id AS term_id
   FROM coding c JOIN term_ancestor a USING (scheme, term_id)`,

  // The grain of every count: an initiative in a municipality.
  `CREATE TABLE mention AS
   SELECT i.initiative_id, i.practice_id, im.nis, im.name_as_written
   FROM initiative i JOIN initiative_municipality im USING (initiative_id)`,

  `CREATE TABLE municipality_profile AS
   SELECT m.*,
     CASE ${populationCase} END AS population_class,
     (SELECT max(valid_until) FROM municipality_history h WHERE h.nis = m.nis) AS merged_after
   FROM municipality m`,

  `CREATE TABLE initiative_search AS
   SELECT i.initiative_id,
     lower(strip_accents(concat_ws(' ', i.name, i.summary, p.title))) AS haystack
   FROM initiative i JOIN practice p USING (practice_id)`,

  // Every indicator in each of its years for all of today's municipalities. Published values stand as
  // they are; rates of counts are recomputed, because a merged municipality has the sum of the counts of
  // its parts and never the average of their rates.
  `CREATE TABLE need_value AS
   WITH counted AS (
     SELECT 'population_origin' AS counted_in, nis, year, name, people
     FROM population_origin UNPIVOT (people FOR name IN (COLUMNS(* EXCLUDE (nis, year))))
     UNION ALL
     SELECT 'population_nationality', nis, year, name, people
     FROM population_nationality UNPIVOT (people FOR name IN (COLUMNS(* EXCLUDE (nis, year))))
   ),
   summed AS (
     SELECT counted_in, coalesce(h.nis, c.nis) AS nis, year, name, sum(people)::DOUBLE AS people
     FROM counted c LEFT JOIN municipality_history h
       ON h.old_nis = c.nis AND h.valid_until >= make_date(c.year, 1, 1)
     GROUP BY ALL
   ),
   recomputed AS (
     SELECT i.indicator_id, s.nis, s.year,
       sum(s.people) FILTER (list_contains(string_split(i.numerator, '+'), s.name)) AS people,
       sum(s.people) FILTER (s.name = i.denominator) AS base
     FROM indicator i JOIN summed s USING (counted_in)
     GROUP BY ALL
   ),
   known AS (
     SELECT v.indicator_id, v.nis, v.year, v.value, v.status, coalesce(v.people, n.value) AS people,
       v.base, coalesce(v.boundaries, 'current') AS boundaries, v.note_nl, v.note_en
     FROM indicator_value v
     JOIN indicator i USING (indicator_id)
     LEFT JOIN indicator_value n
       ON n.indicator_id = i.people_indicator AND n.nis = v.nis AND n.year = v.year AND v.status = 'ok'
     UNION ALL
     SELECT indicator_id, nis, year, 100 * people / base, 'ok', people, base, 'current', NULL, NULL
     FROM recomputed
   )
   SELECT y.indicator_id, m.nis, y.year, k.value, coalesce(k.status, 'missing') AS status,
     k.people, k.base, coalesce(k.boundaries, 'current') AS boundaries,
     coalesce(k.note_nl, r.note_nl) AS note_nl, coalesce(k.note_en, r.note_en) AS note_en
   FROM (SELECT DISTINCT indicator_id, year FROM known) y
   CROSS JOIN municipality m
   LEFT JOIN known k ON k.indicator_id = y.indicator_id AND k.year = y.year AND k.nis = m.nis
   LEFT JOIN (VALUES
     ('suppressed', 'De uitgever toont het niet: het gaat om te weinig mensen.',
       'The publisher does not show it: it is about too few people.'),
     ('missing', 'Staat niet in de bron.', 'Not in the source.')
   ) r (status, note_nl, note_en) ON r.status = coalesce(k.status, 'missing')
   ORDER BY y.indicator_id, y.year, m.nis`,
];
