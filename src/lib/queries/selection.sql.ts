import { join, list, named, raw, sql, type Sql } from '../db/sql';
import {
  placeFacets,
  termFacets,
  type Facet,
  type PlaceFacet,
  type TermFacet,
  type View,
} from '../state/view';

const placeColumns: Record<PlaceFacet, Sql> = {
  province: raw('p.province'),
  arrondissement: raw('p.arrondissement'),
  population_class: raw('p.population_class'),
  municipality: raw('p.nis'),
};

const and = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? raw('true') : join(conditions, ' AND ');

/** Column of `municipality_profile p` that a place facet filters on. */
export const placeColumn = (facet: PlaceFacet): Sql => placeColumns[facet];

function termCondition(view: View, facet: TermFacet): Sql {
  const terms = view.filters[facet];
  const chosen = sql`SELECT initiative_id FROM reach
    WHERE basis = ${named('basis', view.basis)} AND scheme = ${facet} AND term_id IN (${list(terms, facet)})`;
  return view.all.includes(facet) && terms.length > 1
    ? sql`m.initiative_id IN (${chosen} GROUP BY initiative_id HAVING count(*) = ${terms.length})`
    : sql`m.initiative_id IN (${chosen})`;
}

/**
 * The municipalities that a view counts against, as rows of `municipality_profile`.
 *
 * @param except facets that do not apply, so that a facet can show its own alternatives.
 */
export function municipalitiesInScope(view: View, except: readonly Facet[] = []): Sql {
  const conditions = placeFacets
    .filter((facet) => view.filters[facet].length > 0 && !except.includes(facet))
    .map((facet) => sql`${placeColumns[facet]} IN (${list(view.filters[facet], facet)})`);
  return sql`SELECT p.* FROM municipality_profile p WHERE ${and(conditions)}`;
}

/**
 * The mentions (initiative × municipality) that pass the filters of a view:
 * `initiative_id, practice_id, nis, name_as_written`.
 *
 * @param except facets that do not apply.
 */
export function selectedMentions(view: View, except: readonly Facet[] = []): Sql {
  const conditions = termFacets
    .filter((facet) => view.filters[facet].length > 0 && !except.includes(facet))
    .map((facet) => termCondition(view, facet));
  if (view.text !== '')
    conditions.push(sql`m.initiative_id IN (SELECT initiative_id FROM initiative_search
      WHERE contains(haystack, lower(strip_accents(${named('text', view.text)}))))`);
  return sql`SELECT m.* FROM mention m
    JOIN (${municipalitiesInScope(view, except)}) scope USING (nis) WHERE ${and(conditions)}`;
}
