import { query, type AnswerTo, type Database, type Query } from '../db/database';
import { join, named, sql, type Sql } from '../db/sql';
import { termFacets, withFilter, type Facet, type TermFacet, type View } from '../state/view';
import { municipalitiesInScope, placeColumn, selectedMentions } from './selection.sql';

/** Place facets with few enough values to list with a count. */
export const listedPlaceFacets = ['province', 'arrondissement', 'population_class'] as const;

/** What the headline says. `share` is of inhabitants, between 0 and 1; null when nobody lives there. */
export type Summary = {
  municipalities: number;
  mentioned: number;
  inhabitants: number;
  inhabitants_mentioned: number;
  share: number | null;
  initiatives: number;
  practices: number;
};

/** One row: the municipalities in scope, and those mentioned with a selected initiative. */
export const summary = (view: View): Query<Summary> =>
  query(sql`WITH scope AS (${municipalitiesInScope(view)}), selected AS (${selectedMentions(view)})
    SELECT count(*) AS municipalities,
      count(*) FILTER (WHERE nis IN (SELECT nis FROM selected)) AS mentioned,
      coalesce(sum(population), 0) AS inhabitants,
      coalesce(sum(population) FILTER (WHERE nis IN (SELECT nis FROM selected)), 0) AS inhabitants_mentioned,
      inhabitants_mentioned / nullif(inhabitants, 0) AS share,
      (SELECT count(DISTINCT initiative_id) FROM selected) AS initiatives,
      (SELECT count(DISTINCT practice_id) FROM selected) AS practices
    FROM scope`);

/** What is selected in one municipality; all zero where it is not mentioned. */
export type MunicipalityCount = {
  nis: string;
  initiatives: number;
  kinds: number;
  target_groups: number;
};

/** A row for every municipality in scope. The map is the chart of municipalities: that filter does not apply. */
export const municipalityCounts = (view: View): Query<MunicipalityCount> =>
  query(sql`WITH scope AS (${municipalitiesInScope(view, ['municipality'])}),
      selected AS (${selectedMentions(view, ['municipality'])})
    SELECT scope.nis,
      count(DISTINCT s.initiative_id) AS initiatives,
      count(DISTINCT c.term_id) FILTER (WHERE c.scheme = 'kind') AS kinds,
      count(DISTINCT c.term_id) FILTER (WHERE c.scheme = 'target_group') AS target_groups
    FROM scope LEFT JOIN selected s USING (nis)
      LEFT JOIN coding c ON c.initiative_id = s.initiative_id AND c.basis = ${named('basis', view.basis)}
    GROUP BY scope.nis ORDER BY scope.nis`);

/** Counts behind one term; `_total` is the same count without any filter. */
export type TermCount = {
  facet: TermFacet;
  id: string;
  initiatives: number;
  municipalities: number;
  initiatives_total: number;
  municipalities_total: number;
};

const termCount = (view: View, facet: TermFacet): Sql => sql`
  SELECT ${facet} AS facet, t.term_id AS id, t.position,
    count(DISTINCT s.initiative_id) AS initiatives,
    count(DISTINCT s.nis) AS municipalities,
    count(DISTINCT m.initiative_id) AS initiatives_total,
    count(DISTINCT m.nis) AS municipalities_total
  FROM term t
    LEFT JOIN reach r ON r.basis = ${named('basis', view.basis)} AND r.scheme = t.scheme AND r.term_id = t.term_id
    LEFT JOIN mention m ON m.initiative_id = r.initiative_id
    LEFT JOIN (${selectedMentions(view, [facet])}) s
      ON s.initiative_id = m.initiative_id AND s.nis = m.nis
  WHERE t.scheme = ${facet}
  GROUP BY t.term_id, t.position`;

/** A row for every term of these facets, in vocabulary order. A facet's own filter does not apply. */
export const termCounts = (
  view: View,
  facets: readonly TermFacet[] = termFacets,
): Query<TermCount> =>
  query(sql`SELECT facet, id, initiatives, municipalities, initiatives_total, municipalities_total
    FROM (${join(
      facets.map((facet) => termCount(view, facet)),
      ' UNION ALL ',
    )}) ORDER BY facet, position`);

/**
 * Coverage of one province, arrondissement or population class: the municipalities and inhabitants in
 * scope, and how many of them are in a municipality that is mentioned.
 */
export type PlaceCount = {
  facet: (typeof listedPlaceFacets)[number];
  id: string;
  mentioned: number;
  municipalities: number;
  inhabitants: number;
  inhabitants_mentioned: number;
  mentioned_total: number;
  inhabitants_total: number;
  inhabitants_mentioned_total: number;
};

function placeCount(view: View, facet: (typeof listedPlaceFacets)[number]): Sql {
  const except: Facet[] = [facet, 'municipality'];
  return sql`SELECT ${facet} AS facet, ${placeColumn(facet)} AS id,
      count(s.nis) AS mentioned,
      count(*) AS municipalities,
      sum(population) AS inhabitants,
      coalesce(sum(population) FILTER (WHERE s.nis IS NOT NULL), 0) AS inhabitants_mentioned,
      any_value(t.mentioned) AS mentioned_total,
      any_value(t.inhabitants) AS inhabitants_total,
      any_value(t.inhabitants_mentioned) AS inhabitants_mentioned_total
    FROM (${municipalitiesInScope(view, except)}) p
      LEFT JOIN (SELECT DISTINCT nis FROM (${selectedMentions(view, except)})) s ON s.nis = p.nis
      JOIN (
        SELECT ${placeColumn(facet)} AS id, sum(population) AS inhabitants,
          count(*) FILTER (WHERE nis IN (SELECT nis FROM mention)) AS mentioned,
          coalesce(sum(population) FILTER (WHERE nis IN (SELECT nis FROM mention)), 0)
            AS inhabitants_mentioned
        FROM municipality_profile p GROUP BY ${placeColumn(facet)}
      ) t ON t.id = ${placeColumn(facet)}
    GROUP BY ${placeColumn(facet)}`;
}

/** A row for every listed place that holds a municipality in scope. A facet's own filter does not apply. */
export const placeCounts = (
  view: View,
  facets: readonly (typeof listedPlaceFacets)[number][] = listedPlaceFacets,
): Query<PlaceCount> =>
  query(
    sql`SELECT * FROM (${join(
      facets.map((facet) => placeCount(view, facet)),
      ' UNION ALL ',
    )}) ORDER BY facet, id`,
  );

/** Initiatives of one kind for one target group; only pairs that occur without filters. */
export type MatrixCell = {
  kind: string;
  target_group: string;
  initiatives: number;
  initiatives_total: number;
};

/**
 * The kind × target-group matrix. The filters on these two facets do not apply. As in the filters, an
 * initiative for a narrower group counts for the broader one: a cell holds what choosing it yields.
 */
export const matrix = (view: View): Query<MatrixCell> =>
  query(sql`SELECT k.term_id AS kind, g.term_id AS target_group,
      count(DISTINCT s.initiative_id) AS initiatives,
      count(DISTINCT k.initiative_id) AS initiatives_total
    FROM reach k JOIN reach g ON g.initiative_id = k.initiative_id
      AND g.basis = k.basis AND g.scheme = 'target_group'
      LEFT JOIN (${selectedMentions(view, ['kind', 'target_group'])}) s ON s.initiative_id = k.initiative_id
    WHERE k.scheme = 'kind' AND k.basis = ${named('basis', view.basis)}
    GROUP BY ALL ORDER BY ALL`);

/** Initiatives for one term in one municipality; only where there are any. */
export type PanelCount = { id: string; nis: string; initiatives: number };

/** One small map for each term of `view.panels`. Filters on that facet and on one municipality do not apply. */
export const panels = (view: View): Query<PanelCount> =>
  query(sql`SELECT r.term_id AS id, s.nis, count(DISTINCT s.initiative_id) AS initiatives
    FROM (${selectedMentions(view, [view.panels, 'municipality'])}) s
      JOIN reach r ON r.initiative_id = s.initiative_id
    WHERE r.basis = ${named('basis', view.basis)} AND r.scheme = ${named('scheme', view.panels)}
    GROUP BY ALL ORDER BY ALL`);

/** One initiative in one municipality, as the table shows it. */
export type InitiativeRow = {
  initiative_id: string;
  practice_id: string;
  practice: string;
  name: string | null;
  summary: string;
  nis: string;
  municipality: string;
  name_as_written: string;
  /** Last day before the municipality's latest merger since 2019; null when it did not merge. */
  merged_after: string | null;
};

/** The rows that the map counts, by municipality. As on the map, the filter on one municipality does not apply. */
export const initiativeRows = (view: View): Query<InitiativeRow> =>
  query(sql`SELECT s.initiative_id, s.practice_id, pr.title AS practice, i.name, i.summary, s.nis,
      m.name AS municipality, s.name_as_written, CAST(m.merged_after AS VARCHAR) AS merged_after
    FROM (${selectedMentions(view, ['municipality'])}) s JOIN initiative i USING (initiative_id)
      JOIN practice pr ON pr.practice_id = s.practice_id
      JOIN municipality_profile m USING (nis)
    ORDER BY m.name, i.position`);

/** A term of an initiative; `evidence` and `certainty` are null where the fiche states the term. */
export type InitiativeTerm = {
  initiative_id: string;
  scheme: string;
  term_id: string;
  evidence: string | null;
  certainty: string | null;
};

/** The terms of the initiatives of {@link initiativeRows}, under the basis of the view. */
export const initiativeTerms = (view: View): Query<InitiativeTerm> =>
  query(sql`SELECT c.initiative_id, c.scheme, c.term_id, c.evidence, c.certainty
    FROM coding c JOIN term t USING (scheme, term_id)
    WHERE c.basis = ${named('basis', view.basis)} AND c.scheme <> 'category'
      AND c.initiative_id IN (SELECT initiative_id FROM (${selectedMentions(view, ['municipality'])}))
    ORDER BY c.initiative_id, c.scheme, t.position`);

/** What a choice of one municipality does not change: maps, places, small maps and rows. */
export const atlasQuestion = (view: View) => ({
  municipalities: municipalityCounts(view),
  places: placeCounts(view),
  panels: panels(view),
  rows: initiativeRows(view),
  rowTerms: initiativeTerms(view),
});

/** What a choice of one municipality narrows as well: the headline and the charts of terms. */
export const chartQuestion = (view: View) => ({
  summary: summary(view),
  terms: termCounts(view),
  matrix: matrix(view),
});

/** Everything the atlas page asks for one view, in two questions so that many views share an answer. */
export const atlasQuestions = (view: View) =>
  [atlasQuestion(withFilter(view, 'municipality', [])), chartQuestion(view)] as const;

export type AtlasAnswer = AnswerTo<ReturnType<typeof atlasQuestion>> &
  AnswerTo<ReturnType<typeof chartQuestion>>;

/** An answer that may lack, as yet, what stands beside and below the map. */
export type OpeningAnswer = Pick<AtlasAnswer, 'summary' | 'municipalities' | 'terms' | 'places'> &
  Partial<AtlasAnswer>;

/** The part of an answer that the atlas page opens with: what its headline, map and filters show. */
export const openingOf = ({
  summary,
  municipalities,
  terms,
  places,
}: AtlasAnswer): OpeningAnswer => ({
  summary,
  municipalities,
  terms,
  places,
});

/** The part of an answer that {@link openingOf} leaves out. */
export const restOf = ({ panels, rows, rowTerms, matrix }: AtlasAnswer): Partial<AtlasAnswer> => ({
  panels,
  rows,
  rowTerms,
  matrix,
});

/** Asks everything the atlas page shows. */
export async function askAtlas(database: Database, view: View): Promise<AtlasAnswer> {
  const [atlas, charts] = atlasQuestions(view);
  const [places, terms] = await Promise.all([database.ask(atlas), database.ask(charts)]);
  return { ...places, ...terms };
}
