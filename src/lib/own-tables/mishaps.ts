import type { RowOf } from '../db/database';
import { linesOfRows } from './line';
import type { Draft, Mishap, Mishaps } from './own-table';
import { mostProblems, readMisfit, type outcome } from './read.sql';

const shownMishaps = 50;

type Outcome = ReturnType<typeof outcome>;

async function* textOf(blob: Blob): AsyncGenerator<string> {
  const reader = blob.stream().pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

/** What could not be read of a file, and where it stands; null when there is nothing. */
export async function mishapsOf(
  { text, reading }: Draft,
  {
    counts,
    misfits,
    broken,
  }: { readonly [Name in keyof Outcome]: readonly RowOf<Outcome[Name]>[] },
): Promise<Mishaps | null> {
  if (misfits.length === 0 && broken.length === 0) return null;
  const unfit = misfits.map(({ misfit }) => readMisfit(misfit));
  const columns = [...new Set(unfit.flatMap(({ values }) => values.map(({ column }) => column)))];
  const shown = unfit.slice(0, shownMishaps);
  const lines =
    broken.length >= mostProblems || reading.hasEmptyText
      ? new Map<number, number>()
      : await linesOfRows(
          shown.map(({ row }) => row),
          textOf(text),
          {
            ...reading,
            columns: reading.columns.length,
            broken: new Set(broken.map(({ line }) => line)),
          },
        );
  const mishaps: Mishap[] = [
    ...shown.flatMap(({ row, values }) =>
      values.map(({ column, value }) => ({
        line: lines.get(row) ?? null,
        column,
        text: value,
        kind: null,
      })),
    ),
    ...broken
      .slice(0, shownMishaps)
      .map(({ line, kind, text: row }) => ({ line, column: null, text: row, kind })),
  ];
  const count = counts[0] ?? { rows: 0, misfits: 0 };
  return {
    rows: count.misfits + broken.length,
    isAtLeast: broken.length >= mostProblems,
    read: count.rows - count.misfits,
    columns: columns.sort((a, b) => a - b),
    shown: mishaps.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, shownMishaps),
  };
}
