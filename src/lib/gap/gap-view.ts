import { defaultView, withFilter, type View } from '../state/view';

/**
 * From where on the need counts as high: in the highest `value` fifths of the municipalities, in the
 * highest `value` percent of them, or from `value` on, in the unit of the indicator (down to it, where a
 * lower figure means more need).
 */
export type Threshold = {
  readonly kind: 'fifth' | 'top' | 'value';
  readonly value: number;
};

export const gapLayouts = ['map', 'tiles'] as const;
export const gapOrders = ['need', 'name', 'inhabitants', 'nearest'] as const;

/** How much each trait counts in the likeness of two municipalities: 0 (not at all) to 3. */
export type PeerWeights = {
  readonly population: number;
  readonly need: number;
  readonly density: number;
};

export const equalWeights: PeerWeights = { population: 1, need: 1, density: 1 };

/** Everything that can be shared of the gap page. */
export type GapView = {
  /** What counts as a practice, and which municipalities are looked at: any filter of the atlas. */
  readonly target: View;
  readonly indicator: string;
  readonly threshold: Threshold;
  readonly layout: (typeof gapLayouts)[number];
  readonly order: (typeof gapOrders)[number];
  /** The municipality for which somebody to call is looked for. */
  readonly municipality: string | null;
  readonly weights: PeerWeights;
};

/** The question that the gap page opens with. */
export const defaultTargetGroup = 'parents-other-language';

/** The gap page as it opens for one target group. */
export const gapViewFor = (targetGroup: string): GapView => ({
  target: withFilter(defaultView, 'target_group', [targetGroup]),
  indicator: 'home_language_primary',
  threshold: { kind: 'fifth', value: 1 },
  layout: 'map',
  order: 'need',
  municipality: null,
  weights: equalWeights,
});
