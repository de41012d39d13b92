/** Filters on what an initiative is and for whom. */
export const termFacets = ['target_group', 'kind', 'domain'] as const;
/** Filters on where it runs. They also bound the municipalities that are counted against. */
export const placeFacets = [
  'province',
  'arrondissement',
  'population_class',
  'municipality',
] as const;
export const facets = [...termFacets, ...placeFacets] as const;

export const bases = ['coded', 'stated'] as const;
export const measures = ['initiatives', 'kinds', 'target_groups', 'mentioned'] as const;
export const layouts = ['map', 'tiles', 'dots'] as const;
export const panelSchemes = ['target_group', 'kind'] as const;

export type TermFacet = (typeof termFacets)[number];
export type PlaceFacet = (typeof placeFacets)[number];
export type Facet = (typeof facets)[number];
export type Basis = (typeof bases)[number];
export type Measure = (typeof measures)[number];
export type Layout = (typeof layouts)[number];
export type PanelScheme = (typeof panelSchemes)[number];

/** Everything that can be shared of the atlas page. Lists are sorted and hold no duplicates. */
export type View = {
  readonly filters: Readonly<Record<Facet, readonly string[]>>;
  /** Facets of which an initiative must have every chosen term, instead of one of them. */
  readonly all: readonly TermFacet[];
  readonly basis: Basis;
  readonly text: string;
  readonly measure: Measure;
  readonly layout: Layout;
  readonly panels: PanelScheme;
};

const noFilters: View['filters'] = {
  target_group: [],
  kind: [],
  domain: [],
  province: [],
  arrondissement: [],
  population_class: [],
  municipality: [],
};

export const defaultView: View = {
  filters: noFilters,
  all: [],
  basis: 'coded',
  text: '',
  measure: 'initiatives',
  layout: 'map',
  panels: 'target_group',
};

const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** The view with one facet set to `values`. At most one municipality is chosen at a time: the last. */
export function withFilter(view: View, facet: Facet, values: readonly string[]): View {
  const kept = facet === 'municipality' ? values.slice(-1) : values;
  return { ...view, filters: { ...view.filters, [facet]: sorted(kept) } };
}

/** The view with `value` added to a facet, or taken out when it is there. */
export function toggled(view: View, facet: Facet, value: string): View {
  const current = view.filters[facet];
  return withFilter(
    view,
    facet,
    current.includes(value) ? current.filter((v) => v !== value) : [...current, value],
  );
}

/** The view with filters and search text gone; measure, layout, panels and basis stay. */
export const withoutFilters = (view: View): View => ({
  ...view,
  filters: noFilters,
  all: [],
  text: '',
});

/** Whether anything narrows the view. */
export const isFiltered = (view: View): boolean =>
  view.text !== '' || facets.some((facet) => view.filters[facet].length > 0);
