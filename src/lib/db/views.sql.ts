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
];
