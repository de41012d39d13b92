import { populationClasses } from '../facts/population-class';
import { populationClassLabel } from '../i18n/counted';
import { facets, withFilter, type Facet, type View } from '../state/view';
import type { Municipality, Practice, Term } from './municipality';

/** What an answer is read with: names and labels behind the codes. */
export type Lookup = {
  readonly municipalities: readonly Municipality[];
  readonly byNis: ReadonlyMap<string, Municipality>;
  readonly terms: readonly Term[];
  readonly practices: readonly Practice[];
  /** The label of a value of a facet; the value itself when it is not known. */
  readonly label: (facet: Facet, value: string) => string;
};

/** Prepares names and labels for reading answers; municipalities come to stand by name. */
export function createLookup(
  rows: readonly Municipality[],
  terms: readonly Term[],
  practices: readonly Practice[],
): Lookup {
  const municipalities = rows.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
  const byNis = new Map(municipalities.map((municipality) => [municipality.nis, municipality]));
  const labels = new Map(terms.map((term) => [`${term.scheme} ${term.term_id}`, term.label]));
  return {
    municipalities,
    byNis,
    terms,
    practices,
    label: (facet, value) => {
      if (facet === 'municipality') return byNis.get(value)?.name ?? value;
      if (facet === 'population_class') return populationClassLabel(value);
      return labels.get(`${facet} ${value}`) ?? value;
    },
  };
}

/** The values that a facet can have, in the order in which they are listed. */
export function facetValues({ terms, municipalities }: Lookup, facet: Facet): string[] {
  if (facet === 'municipality') return municipalities.map(({ nis }) => nis);
  if (facet === 'population_class') return populationClasses.map(({ id }) => id);
  if (facet === 'province' || facet === 'arrondissement')
    return [...new Set(municipalities.map((municipality) => municipality[facet]))].sort((a, b) =>
      a.localeCompare(b, 'nl'),
    );
  return terms.filter(({ scheme }) => scheme === facet).map(({ term_id }) => term_id);
}

/**
 * Takes out of a view what the data does not know, such as a term of an old link.
 *
 * @returns the view that can be asked, and the values that were left out.
 */
export function knownView(lookup: Lookup, view: View): { view: View; unknown: string[] } {
  const unknown: string[] = [];
  let known = view;
  for (const facet of facets) {
    const values = new Set(facetValues(lookup, facet));
    const kept = view.filters[facet].filter((value) => values.has(value));
    if (kept.length < view.filters[facet].length) {
      unknown.push(...view.filters[facet].filter((value) => !values.has(value)));
      known = withFilter(known, facet, kept);
    }
  }
  return {
    view: { ...known, all: known.all.filter((facet) => known.filters[facet].length > 1) },
    unknown,
  };
}
