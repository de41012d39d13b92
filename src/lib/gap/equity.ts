import { ascending, descending, flatGroup, quantileSorted, shuffler, sum } from 'd3-array';
import { randomLcg } from 'd3-random';

/** A municipality with a figure for the need that is looked at. */
export type Unit = {
  /** Need: higher is more. Equal values share a step. */
  readonly order: number;
  /** Inhabitants, or the people in need when the indicator counts them. */
  readonly weight: number;
  readonly inhabitants: number;
  readonly mentioned: boolean;
};

/** Cumulative shares, from 0 to 1. */
export type CurvePoint = { readonly x: number; readonly y: number };

/** How much practices and need go together; see {@link concentrationIndex}. */
export type Concentration = {
  /** μ: the share of the inhabitants that live in a mentioned municipality, between 0 and 1. */
  readonly share: number;
  /** C, between μ − 1 and 1 − μ. */
  readonly standard: number;
  /** W = C / (1 − μ), between −1 and 1: the one to show. */
  readonly wagstaff: number;
};

/** What the index is when chance places the practices. */
export type ChanceInterval = {
  /** The 2.5 % quantile of W over the draws. */
  readonly low: number;
  /** The 97.5 % quantile. */
  readonly high: number;
  /** Two-sided: (1 + draws at least as far from zero as W) / (draws + 1). */
  readonly p: number;
  readonly draws: number;
};

/**
 * The concentration curve of the practices over need: municipalities from the highest need to the
 * lowest; x is the cumulative share of `weight`, y the cumulative share of the inhabitants of mentioned
 * municipalities. Above the diagonal, practices sit where the need is high. Runs from (0, 0) to (1, 1),
 * in one straight segment a value of need. Null when nobody lives in a mentioned municipality, or the
 * weights add up to nothing.
 *
 * O'Donnell, van Doorslaer, Wagstaff & Lindelow (2008), Analyzing Health Equity Using Household Survey
 * Data, World Bank, chapter 7: there ranked from poor to rich, here from high need to low.
 */
export function equityCurve(units: readonly Unit[]): readonly CurvePoint[] | null {
  const steps = flatGroup(units, ({ order }) => order)
    .sort(([a], [b]) => descending(a, b))
    .map(([, tied]) => ({
      weight: sum(tied, ({ weight }) => weight),
      reached: sum(tied, ({ inhabitants, mentioned }) => (mentioned ? inhabitants : 0)),
    }));
  const points = [{ x: 0, y: 0 }];
  for (const { weight, reached } of steps) {
    const { x, y } = points.at(-1) ?? { x: 0, y: 0 };
    points.push({ x: x + weight, y: y + reached });
  }
  const { x: weight, y: reached } = points.at(-1) ?? { x: 0, y: 0 };
  if (weight === 0 || reached === 0) return null;
  return points.map(({ x, y }) => ({ x: x / weight, y: y / reached }));
}

/** A municipality with its share of the inhabitants and its fractional rank by need. */
type Ranked = { readonly share: number; readonly rank: number; readonly mentioned: boolean };

/**
 * Fractional rank: the share of the inhabitants with less need, plus half the share with the same need.
 * Its mean over inhabitants is one half. The order of the result does not depend on that of `units`,
 * but for municipalities that no index can tell apart.
 */
function rankByNeed(units: readonly Unit[]): readonly Ranked[] {
  const inhabited = units
    .filter(({ inhabitants }) => inhabitants > 0)
    .sort((a, b) => ascending(a.order, b.order) || ascending(a.inhabitants, b.inhabitants));
  const total = sum(inhabited, ({ inhabitants }) => inhabitants);
  let below = 0;
  return flatGroup(inhabited, ({ order }) => order).flatMap(([, tied]) => {
    const share = sum(tied, ({ inhabitants }) => inhabitants) / total;
    const rank = below + share / 2;
    below += share;
    return tied.map(({ inhabitants, mentioned }) => ({
      share: inhabitants / total,
      rank,
      mentioned,
    }));
  });
}

/** C and W when these are the mentioned municipalities: (2/μ) cov(h, R) = 2 R̄ − 1, R̄ their mean rank. */
function concentrationOf(mentioned: Iterable<Ranked>): Concentration {
  let share = 0;
  let rank = 0;
  for (const one of mentioned) {
    share += one.share;
    rank += one.share * one.rank;
  }
  const standard = (2 * rank) / share - 1;
  return { share, standard, wagstaff: standard / (1 - share) };
}

/**
 * The concentration index of "lives in a municipality with such a practice" (h, 0 or 1) over need.
 * **Positive: practices sit where the need is high. Negative: where it is low.** Zero: no relation.
 *
 *     C = (2/μ) · cov(h, R)        W = C / (1 − μ)
 *
 * R is the fractional rank by rising need, with the mid-rank for ties; mean and covariance are over
 * inhabitants. Null when no municipality is mentioned or all are: then there is nothing to compare.
 *
 * W is shown, not Erreygers' E = 4μC. The question is where the practices sit, given how many there
 * are, and how many depends on which fiches are loaded. The bounds of C (μ − 1, 1 − μ) and of E
 * (±4μ(1 − μ)) move with μ, so that with few practices E stays near zero however well they sit; those of
 * W are −1 and 1 for every μ. W can also be said in words: draw one inhabitant who lives in a mentioned
 * municipality and one who does not; W is the chance that the first lives where the need is higher,
 * minus the chance that it is lower. W says nothing of how many people a practice could reach: μ does.
 *
 * C, covariance and weighted rank: O'Donnell, van Doorslaer, Wagstaff & Lindelow (2008), Analyzing
 * Health Equity Using Household Survey Data, World Bank, chapter 8. W: Wagstaff (2005), Health
 * Economics 14, 429–432. E: Erreygers (2009), Journal of Health Economics 28, 504–515. Ties share one
 * rank: Chen & Roy (2009), Journal of Health Economics 28, 169–175.
 */
export function concentrationIndex(units: readonly Unit[]): Concentration | null {
  const ranked = rankByNeed(units);
  const mentioned = ranked.filter((unit) => unit.mentioned);
  if (mentioned.length === 0 || mentioned.length === ranked.length) return null;
  return concentrationOf(mentioned);
}

/** Below this, a difference is one of rounding. */
const ROUNDING = 1e-12;

/**
 * Where W would be if chance alone placed the practices: the same number of municipalities is mentioned,
 * drawn anew each time (a permutation test). The interval holds 95 % of the draws; it is **not** a
 * margin of error around W. Its middle need not be zero: municipalities differ in size. The same `seed`
 * gives the same draws. Null when {@link concentrationIndex} is.
 */
export function permutationInterval(
  units: readonly Unit[],
  { draws = 999, seed }: { readonly draws?: number; readonly seed: number },
): ChanceInterval | null {
  const observed = concentrationIndex(units);
  if (observed === null) return null;
  const pool = [...rankByNeed(units)];
  const mentioned = pool.filter((unit) => unit.mentioned).length;
  const shuffle = shuffler(randomLcg(seed));
  const drawn = Array.from({ length: draws }, () => {
    shuffle(pool);
    return concentrationOf(pool.slice(0, mentioned)).wagstaff;
  }).sort(ascending);
  const asFar = drawn.filter(
    (wagstaff) => Math.abs(wagstaff) >= Math.abs(observed.wagstaff) - ROUNDING,
  ).length;
  return {
    low: quantileSorted(drawn, 0.025) ?? 0,
    high: quantileSorted(drawn, 0.975) ?? 0,
    p: (1 + asFar) / (draws + 1),
    draws,
  };
}
