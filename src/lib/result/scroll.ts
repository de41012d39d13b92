/** Browsers draw no element much higher than this; Firefox stops at 17.8 million pixels. */
const tallest = 8_000_000;

/** A list that is scrolled through; sizes in CSS pixels. */
export type Extent = {
  readonly rows: number;
  readonly rowHeight: number;
  /** Height of what is seen at once. */
  readonly viewport: number;
};

/** How far the rows can move. */
const travel = ({ rows, rowHeight, viewport }: Extent): number =>
  Math.max(0, rows * rowHeight - viewport);

/** How far the scroll bar can move. */
const room = (extent: Extent): number => Math.max(0, drawnHeight(extent) - extent.viewport);

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));

/** The height to draw: that of all rows, or less when no browser could draw it. */
export const drawnHeight = ({ rows, rowHeight }: Extent): number =>
  Math.min(rows * rowHeight, tallest);

/** Where the scroll bar stands when the rows are moved up by `top`. */
export const barAt = (extent: Extent, top: number): number =>
  travel(extent) === 0 ? 0 : (within(top, travel(extent)) / travel(extent)) * room(extent);

/**
 * How far the rows are moved up after the scroll bar went from one place to another. A small step, as of a
 * wheel, moves them as far; a large one, as of a dragged bar, moves them in proportion.
 */
export function topAfter(extent: Extent, top: number, from: number, to: number): number {
  const [rows, bar] = [travel(extent), room(extent)];
  if (rows === bar) return within(to, rows);
  if (to <= 0) return 0;
  if (to >= bar - 0.5) return rows;
  if (Math.abs(to - from) <= extent.viewport) return within(top + to - from, rows);
  return (to / bar) * rows;
}

/** The rows that are seen, `last` included; none when there are none. */
export const rowsInSight = ({ rows, rowHeight, viewport }: Extent, top: number) => ({
  first: Math.floor(top / rowHeight),
  last: Math.min(rows - 1, Math.floor((top + Math.max(0, viewport - 1)) / rowHeight)),
});

/** How far rows must be moved up, from `top`, so that a row is seen whole. */
export function topToShow(extent: Extent, top: number, row: number): number {
  const { rowHeight, viewport } = extent;
  const above = row * rowHeight;
  if (above < top) return above;
  return within(Math.max(top, above + rowHeight - viewport), travel(extent));
}
