import type { GapRow, Indicator } from './gap-answer';
import type { CurvePoint, Unit } from './equity';

/** The rows with a figure, as the curve and the index take them: people in need where they are counted. */
export function unitsOf(rows: readonly GapRow[], indicator: Indicator): readonly Unit[] {
  const sign = indicator.more_need_when === 'lower' ? -1 : 1;
  return rows.flatMap(({ value, people, population, initiatives }) =>
    value === null
      ? []
      : {
          order: sign * value,
          weight: indicator.people === null ? population : (people ?? 0),
          inhabitants: population,
          mentioned: initiatives > 0,
        },
  );
}

/** How high a curve is at `x`, along its straight segments. */
export function heightAt(points: readonly CurvePoint[], x: number): number {
  const i = points.findIndex((point) => point.x >= x);
  const [before, after] = [points[i - 1], points[i]];
  if (after === undefined) return points.at(-1)?.y ?? 0;
  if (before === undefined || after.x === before.x) return after.y;
  return before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x);
}
