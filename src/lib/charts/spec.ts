/** One bar; `ghost` is the same quantity without filters. */
export type Bar = { readonly id: string; readonly value: number; readonly ghost: number };

/** Bars under each other on one scale that starts at zero and ends at `max`. */
export type BarSpec = {
  readonly type: 'bars';
  readonly bars: readonly Bar[];
  readonly max: number;
};

/** A cell of a matrix; `level` (1–3) picks its colour, null when nothing is selected there. */
export type Cell = {
  readonly row: string;
  readonly column: string;
  readonly level: 1 | 2 | 3 | null;
  readonly ghost: boolean;
};

/** A matrix of coloured cells; rows and columns in the order given. */
export type MatrixSpec = {
  readonly type: 'matrix';
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly Cell[];
};

export type ChartSpec = BarSpec | MatrixSpec;

/** Height of a band in pixels; the rows of native controls beside a chart have the same. */
export const bandHeight = { bars: 36, matrix: 30 } as const;
