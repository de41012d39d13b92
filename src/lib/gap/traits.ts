import { m } from '$lib/paraglide/messages';
import { formatNumber } from '../i18n/locale';
import { formatFigure } from '../profile/figure';
import type { Indicator, Peer } from './gap-answer';

/** Differences up to half a standard deviation are called the same. */
const SAME = 0.5;

type Compared = 'more' | 'less' | 'same';
const compared = (difference: number): Compared => {
  if (Math.abs(difference) <= SAME) return 'same';
  return difference > 0 ? 'more' : 'less';
};

const sizes = {
  more: m.gap_trait_size_more,
  less: m.gap_trait_size_less,
  same: m.gap_trait_size_same,
};
const needs = {
  more: m.gap_trait_need_more,
  less: m.gap_trait_need_less,
  same: m.gap_trait_need_same,
};
const densities = {
  more: m.gap_trait_density_more,
  less: m.gap_trait_density_less,
  same: m.gap_trait_density_same,
};

/** How a municipality that can be called compares with the one that calls, in words. */
export function traits(peer: Peer, indicator: Indicator): readonly string[] {
  const { population, value, need_difference } = peer;
  return [
    sizes[compared(peer.population_difference)]({
      value: m.inhabitants_count({ count: formatNumber(population) }),
    }),
    value === null || need_difference === null
      ? m.gap_trait_need_none()
      : needs[compared(need_difference)]({ value: formatFigure(value, indicator) }),
    densities[compared(peer.density_difference)](),
  ];
}
