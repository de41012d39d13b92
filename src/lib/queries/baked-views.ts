import { bases, defaultView, withFilter, type Facet, type View } from '../state/view';

/** Values of each facet, as the vocabulary and the municipalities list them. */
export type FacetValues = Readonly<Record<Facet, readonly string[]>>;

/**
 * The views whose answers are worked out at build time: the default one, and each with one term, one
 * place or one municipality chosen, under either basis; and the default one with the other small maps.
 */
export function bakedViews(values: FacetValues): View[] {
  const singles = (view: View): View[] =>
    (Object.entries(values) as [Facet, readonly string[]][]).flatMap(([facet, ids]) =>
      ids.map((id) => withFilter(view, facet, [id])),
    );
  return bases.flatMap((basis) => {
    const view: View = { ...defaultView, basis };
    return [view, { ...view, panels: 'kind' as const }, ...singles(view)];
  });
}
