import type { Question } from '../db/database';
import { defaultTargetGroup, gapViewFor } from '../gap/gap-view';
import { defaultView, withFilter } from '../state/view';
import type { FacetValues } from './baked-views';
import { gapQuestion } from './gap.sql';
import { peersQuestion } from './peers.sql';

/**
 * The questions of the gap page whose answers are worked out at build time: every indicator against each
 * target group, each kind and any initiative at all; and whom each municipality can call under the
 * question that the page opens with.
 */
export function bakedGaps(values: FacetValues, indicators: readonly string[]): Question[] {
  const targets = [
    defaultView,
    ...(['target_group', 'kind'] as const).flatMap((facet) =>
      values[facet].map((id) => withFilter(defaultView, facet, [id])),
    ),
  ];
  const home = gapViewFor(defaultTargetGroup);
  return [
    ...targets.flatMap((target) =>
      indicators.map((indicator) => gapQuestion({ target, indicator })),
    ),
    ...values.municipality.map((nis) => peersQuestion({ ...home, nis })),
  ];
}
