import type { MunicipalityCount } from '../queries/atlas.sql';
import type { Measure } from '../state/view';
import { stepOf, stepsFor, type Step } from './steps';

/** How one municipality is drawn. `level` is null where it is not mentioned. */
export type Painted = {
  readonly nis: string;
  readonly count: number;
  readonly level: Step['level'] | null;
};

/** How the map is drawn: municipalities that are absent from `painted` are out of scope. */
export type Painting = {
  readonly measure: Measure;
  readonly steps: readonly Step[];
  readonly painted: ReadonlyMap<string, Painted>;
  /** Municipalities in scope that are not mentioned. */
  readonly notMentioned: number;
  /** Municipalities in each step, in the order of `steps`. */
  readonly sizes: readonly number[];
};

/** What the map is given to draw, in whatever classes and words its page has. */
export type MapPaint = {
  /** Municipalities in scope, with the class that colours them; null where only the ground shows. */
  readonly classes: ReadonlyMap<string, string | number | null>;
  /** Text on a municipality. */
  readonly marks: ReadonlyMap<string, string>;
  /** What is said of a municipality in scope. */
  readonly describe: (nis: string) => string;
};

/** Where things are on the map as it is drawn now. `pixel` is a CSS pixel in units of the drawing. */
export type MapScale = {
  readonly points: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  readonly elementId: (nis: string) => string;
  readonly pixel: number;
};

/** The number that a measure shows for a municipality. */
export function measured(row: MunicipalityCount, measure: Measure): number {
  return measure === 'mentioned' ? Math.min(1, row.initiatives) : row[measure];
}

/**
 * Turns counts into classes. A municipality with an initiative but a measure of zero (no kind coded,
 * say) counts as mentioned in the lowest step, never as "not mentioned".
 */
export function paint(rows: readonly MunicipalityCount[], measure: Measure): Painting {
  const counts = rows.map((row) => ({
    nis: row.nis,
    count: row.initiatives === 0 ? 0 : Math.max(1, measured(row, measure)),
  }));
  const steps = stepsFor(counts.map(({ count }) => count));
  const painted = new Map(
    counts.map(({ nis, count }) => [
      nis,
      { nis, count, level: stepOf(steps, count)?.level ?? null },
    ]),
  );
  return {
    measure,
    steps,
    painted,
    notMentioned: counts.filter(({ count }) => count === 0).length,
    sizes: steps.map((step) => counts.filter(({ count }) => stepOf(steps, count) === step).length),
  };
}
