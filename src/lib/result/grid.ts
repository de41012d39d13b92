/** A cell of the grid, from zero; row -1 is the header. */
export type GridCell = { readonly row: number; readonly column: number };

export type GridSize = {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are seen at once. */
  readonly page: number;
};

/** Rows and columns of a selection, the ends excluded. */
export type GridRange = {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
};

const steps: Readonly<
  Record<string, (cell: GridCell, size: GridSize, far: boolean) => Partial<GridCell>>
> = {
  ArrowUp: ({ row }, _, far) => ({ row: far ? -1 : row - 1 }),
  ArrowDown: ({ row }, { rows }, far) => ({ row: far ? rows - 1 : row + 1 }),
  ArrowLeft: ({ column }, _, far) => ({ column: far ? 0 : column - 1 }),
  ArrowRight: ({ column }, { columns }, far) => ({ column: far ? columns - 1 : column + 1 }),
  PageUp: ({ row }, { page }) => ({ row: Math.max(0, row - page) }),
  PageDown: ({ row }, { page }) => ({ row: row + page }),
  Home: (_, __, far) => ({ column: 0, ...(far ? { row: 0 } : {}) }),
  End: (_, { rows, columns }, far) => ({ column: columns - 1, ...(far ? { row: rows - 1 } : {}) }),
};

const within = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

/**
 * The cell that a key leads to, as in the ARIA pattern of a grid; null for other keys.
 *
 * @param far whether Ctrl or Cmd is held.
 */
export function cellAfter(
  key: string,
  far: boolean,
  cell: GridCell,
  size: GridSize,
): GridCell | null {
  const step = steps[key];
  if (!step) return null;
  const { row, column } = { ...cell, ...step(cell, size, far) };
  return {
    row: within(row, -1, size.rows - 1),
    column: within(column, 0, size.columns - 1),
  };
}

/** The rectangle between two cells; the header is not part of it. */
export const rangeBetween = (one: GridCell, other: GridCell): GridRange => ({
  from: Math.max(0, Math.min(one.row, other.row)),
  to: Math.max(0, Math.max(one.row, other.row)) + 1,
  left: Math.min(one.column, other.column),
  right: Math.max(one.column, other.column) + 1,
});

export const isIn = ({ row, column }: GridCell, range: GridRange): boolean =>
  row >= range.from && row < range.to && column >= range.left && column < range.right;
