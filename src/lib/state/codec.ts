import {
  bases,
  defaultView,
  facets,
  layouts,
  measures,
  panelSchemes,
  termFacets,
  withFilter,
  type View,
} from './view';

const maxText = 100;
const maxValues = 40;
const maxValueLength = 80;

/** The value when it is one of those allowed, else the fallback. */
export const oneOf = <T extends string>(
  allowed: readonly T[],
  value: string | null,
  fallback: T,
): T => allowed.find((candidate) => candidate === value) ?? fallback;

const cleanText = (text: string): string =>
  [...text.replace(/\s+/g, ' ').trim()].slice(0, maxText).join('').trim();

/**
 * Reads a view from the query string of an address. What it does not know it leaves out, so that old
 * and mistyped links still open.
 */
export function parseView(search: string | URLSearchParams): View {
  const params = new URLSearchParams(search);
  let view: View = {
    ...defaultView,
    basis: oneOf(bases, params.get('basis'), defaultView.basis),
    measure: oneOf(measures, params.get('measure'), defaultView.measure),
    layout: oneOf(layouts, params.get('layout'), defaultView.layout),
    panels: oneOf(panelSchemes, params.get('panels'), defaultView.panels),
    text: cleanText(params.get('q') ?? ''),
  };
  for (const facet of facets) {
    const values = params
      .getAll(facet)
      .filter((value) => value !== '' && value.length <= maxValueLength)
      .slice(0, maxValues);
    view = withFilter(view, facet, values);
  }
  const all = params.getAll('all');
  return {
    ...view,
    all: termFacets.filter((facet) => all.includes(facet) && view.filters[facet].length > 1),
  };
}

/**
 * Writes a view as a query string, without `?`: canonical (one view, one string) and empty for the
 * default view. `parseView(formatView(view))` gives the same view back.
 */
export function formatView(view: View): string {
  const params = new URLSearchParams();
  for (const facet of facets) for (const value of view.filters[facet]) params.append(facet, value);
  for (const facet of termFacets)
    if (view.all.includes(facet) && view.filters[facet].length > 1) params.append('all', facet);
  if (view.text !== '') params.set('q', view.text);
  for (const key of ['basis', 'measure', 'layout', 'panels'] as const)
    if (view[key] !== defaultView[key]) params.set(key, view[key]);
  return params.toString();
}

/** Whether two views have the same answer: whether they differ at most in how the map draws it. */
export const asksTheSame = (a: View, b: View): boolean => {
  const asked = (view: View) =>
    formatView({ ...view, measure: defaultView.measure, layout: defaultView.layout });
  return asked(a) === asked(b);
};
