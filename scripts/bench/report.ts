/** One line of the benchmark: medians, and the limit that the project set itself. */
export interface Row {
  readonly measure: string;
  readonly unit: string;
  readonly plain: number;
  readonly atlas: number;
  readonly limit?: number;
}

/** The middle of a list of numbers, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + upper) / 2 : upper;
}

const amount = (value: number, unit: string): string => {
  if (!Number.isFinite(value)) return '–';
  const digits = unit === '' ? 3 : value < 100 ? 1 : 0;
  return `${value.toFixed(digits)} ${unit}`.trim();
};

function cells({ measure, unit, plain, atlas, limit }: Row): string[] {
  const ratio = atlas / plain;
  return [
    measure,
    amount(plain, unit),
    amount(atlas, unit),
    Number.isFinite(ratio) ? `${ratio.toFixed(2)} ×` : '–',
    limit === undefined ? '' : `${amount(limit, unit)}${atlas > limit ? ' (over)' : ''}`,
  ];
}

/** Lines of a table for a terminal: the first column to the left, the others to the right. */
export function formatColumns(table: readonly (readonly string[])[]): string {
  const widths = table[0]?.map((_, i) => Math.max(...table.map((line) => line[i]?.length ?? 0)));
  return table
    .map((line) =>
      line
        .map((cell, i) => {
          const width = widths?.[i] ?? 0;
          return i === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The rows as a table for a terminal. */
export function formatReport(rows: readonly Row[], runs: number): string {
  const table = [['', 'plain page', 'atlas', 'ratio', 'limit'], ...rows.map(cells)];
  return [formatColumns(table), '', `Medians of ${runs} ${runs === 1 ? 'run' : 'runs'}.`].join(
    '\n',
  );
}
