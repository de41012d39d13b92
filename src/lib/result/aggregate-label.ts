import { m } from '$lib/paraglide/messages';
import type { Aggregate } from './settings';

const labels: Record<Aggregate, () => string> = {
  sum: m.result_sum,
  mean: m.result_mean,
  min: m.result_min,
  max: m.result_max,
  count: m.result_count,
};

/** How several rows become one figure, in words: `gemiddelde`. */
export const aggregateLabel = (aggregate: Aggregate): string => labels[aggregate]();
