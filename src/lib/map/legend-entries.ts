import { m } from '$lib/paraglide/messages';
import { measureCount } from '../i18n/counted';
import { formatNumber } from '../i18n/locale';
import type { Painting } from './painting';
import type { Step } from './steps';

/** A class of the map in the legend. */
export type LegendClass = {
  readonly key: number | 'not-mentioned';
  readonly level: 0 | 1 | 2 | 3;
  /** What stands on the swatch. */
  readonly mark: string;
  /** How many municipalities it holds. */
  readonly size: number;
  readonly label: string;
  /** The step; null where nothing is mentioned. */
  readonly step: Step | null;
};

function stepLabel({ measure }: Painting, { from, to }: Step): string {
  if (measure === 'mentioned') return measureCount('mentioned', to);
  const upTo = measureCount(measure, to);
  return m.legend_with({
    count: from === to ? upTo : m.range({ from: formatNumber(from), to: upTo }),
  });
}

function stepMark({ measure }: Painting, { from, to }: Step): string {
  if (measure === 'mentioned') return '';
  if (to === 1) return '•';
  return from === to ? formatNumber(to) : `${formatNumber(from)}–${formatNumber(to)}`;
}

/** The classes of the legend, from "not mentioned" up. */
export const legendClasses = (painting: Painting): readonly LegendClass[] => [
  {
    key: 'not-mentioned',
    level: 0,
    mark: '',
    size: painting.notMentioned,
    label: m.legend_not_mentioned(),
    step: null,
  },
  ...painting.steps.map((step, i) => ({
    key: i,
    level: step.level,
    mark: stepMark(painting, step),
    size: painting.sizes[i] ?? 0,
    label: stepLabel(painting, step),
    step,
  })),
];
