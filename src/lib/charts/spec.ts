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

/** A curve from (0, 0) to (1, 1) over the diagonal that it is compared with. */
export type CurveSpec = {
  readonly type: 'curve';
  readonly points: readonly { readonly x: number; readonly y: number }[];
};

/** A tick for every value on one scale; those that stand out are longer, and a range is shaded. */
export type TickSpec = {
  readonly type: 'ticks';
  readonly ticks: readonly { readonly value: number; readonly standsOut: boolean }[];
  readonly domain: readonly [number, number];
  readonly shaded: readonly [number, number] | null;
};

export type ChartSpec = BarSpec | MatrixSpec | CurveSpec | TickSpec;

/** Height of a band in pixels; the rows of native controls beside a chart have the same. */
export const bandHeight = { bars: 36, matrix: 30 } as const;
