/** A class of the legend: counts from `from` up to and including `to`. `level` (1–3) picks its colour. */
export type Step = { readonly from: number; readonly to: number; readonly level: 1 | 2 | 3 };

const levels = { 1: [2], 2: [1, 3], 3: [1, 2, 3] } as const;

/**
 * The classes above zero for these counts: at most three, none empty, together without gaps from one to
 * the highest count. The lowest two counts stay apart from the rest, because "one" and "more" are
 * different findings.
 */
export function stepsFor(counts: Iterable<number>): readonly Step[] {
  const values = [...new Set([...counts].filter((count) => count > 0))].sort((a, b) => a - b);
  const ends = values.length <= 3 ? values : [...values.slice(0, 2), ...values.slice(-1)];
  const palette = levels[ends.length as keyof typeof levels] ?? [];
  return ends.map((to, i) => ({ from: (ends[i - 1] ?? 0) + 1, to, level: palette[i] ?? 3 }));
}

/** The class a count belongs to; undefined for zero. */
export const stepOf = (steps: readonly Step[], count: number): Step | undefined =>
  steps.find(({ from, to }) => count >= from && count <= to);
