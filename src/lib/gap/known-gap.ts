import { knownView, type Lookup } from '../atlas/lookup';
import type { Indicator } from './gap-answer';
import type { GapView } from './gap-view';

/**
 * Takes out of a view what the data does not know: then the page's own indicator holds, or no filter.
 *
 * @returns the view that can be asked, and the values that were left out.
 */
export function knownGap(
  lookup: Lookup,
  indicators: readonly Indicator[],
  view: GapView,
  home: GapView,
): { view: GapView; unknown: string[] } {
  const { view: target, unknown } = knownView(lookup, view.target);
  const hasIndicator = indicators.some(({ id }) => id === view.indicator);
  const hasMunicipality = view.municipality === null || lookup.byNis.has(view.municipality);
  return {
    view: {
      ...view,
      target,
      indicator: hasIndicator ? view.indicator : home.indicator,
      municipality: hasMunicipality ? view.municipality : null,
    },
    unknown: [
      ...unknown,
      ...(hasIndicator ? [] : [view.indicator]),
      ...(hasMunicipality || view.municipality === null ? [] : [view.municipality]),
    ],
  };
}
