import * as v from 'valibot';

const Run = v.object({
  /** What was written. */
  text: v.string(),
  values: v.record(v.string(), v.nullable(v.union([v.string(), v.number(), v.boolean()]))),
  /** When it was answered, in milliseconds since 1970. */
  at: v.number(),
  rows: v.number(),
  isCapped: v.boolean(),
  milliseconds: v.number(),
});

/** A statement that was answered. */
export type Run = v.InferOutput<typeof Run>;

const Kept = v.object({ isKept: v.boolean(), runs: v.array(Run) });

/** The runs that are remembered, newest first; `isKept` is whether new ones are. */
export type KeptRuns = v.InferOutput<typeof Kept>;

/** So many runs are remembered. */
export const mostRuns = 50;

export const noRuns: KeptRuns = { isKept: true, runs: [] };

/** Reads what a device kept; what cannot be read counts as nothing. */
export function readRuns(json: string | null): KeptRuns {
  if (json === null) return noRuns;
  try {
    const read = v.safeParse(Kept, JSON.parse(json));
    return read.success ? read.output : noRuns;
  } catch {
    return noRuns;
  }
}

const isSame = (a: Run, b: Run): boolean =>
  a.text === b.text && JSON.stringify(a.values) === JSON.stringify(b.values);

/** With a run in front; the same one from before goes, and so does what is too old. */
export const withRun = (kept: KeptRuns, run: Run): KeptRuns =>
  kept.isKept
    ? {
        ...kept,
        runs: [run, ...kept.runs.filter((other) => !isSame(other, run))].slice(0, mostRuns),
      }
    : kept;

export const withoutRun = (kept: KeptRuns, at: number): KeptRuns => ({
  ...kept,
  runs: kept.runs.filter((run) => run.at !== at),
});
