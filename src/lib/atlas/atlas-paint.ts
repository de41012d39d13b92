import { m } from '$lib/paraglide/messages';
import { measureCount } from '../i18n/counted';
import { formatNumber } from '../i18n/locale';
import type { MapPaint, Painting } from '../map/painting';
import { stepOf } from '../map/steps';

/** A step of the legend, by its place in it. */
export type LegendStep = number | 'not-mentioned';

/** How the atlas draws and says what `painting` holds. */
export function atlasPaint({ measure, painted }: Painting): MapPaint {
  const mark = (count: number) => (count === 1 ? '•' : formatNumber(count));
  return {
    classes: new Map([...painted].map(([nis, { level }]) => [nis, level])),
    marks: new Map(
      measure === 'mentioned'
        ? []
        : [...painted.values()]
            .filter(({ level }) => level !== null)
            .map(({ nis, count }) => [nis, mark(count)]),
    ),
    describe: (nis) => {
      const count = painted.get(nis)?.count ?? 0;
      return count === 0 ? m.legend_not_mentioned() : measureCount(measure, count);
    },
  };
}

/** The municipalities of a step of the legend. */
export const inStep = ({ painted, steps }: Painting, step: LegendStep | null): string[] =>
  step === null
    ? []
    : [...painted.values()]
        .filter(({ count }) =>
          step === 'not-mentioned'
            ? count === 0
            : count > 0 && stepOf(steps, count) === steps[step],
        )
        .map(({ nis }) => nis);
