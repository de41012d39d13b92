import { n, textAt, wrap, type Font, type Measure } from '../text';
import type { Body, Drawing, Pen } from '../view';

/** A paragraph of a cell. */
export type Paragraph = {
  readonly text: string;
  readonly isBold?: boolean;
  readonly isQuiet?: boolean;
};
export type TableCell = { readonly paragraphs: readonly Paragraph[]; readonly isNumber: boolean };
export type TableRow = {
  readonly cells: readonly TableCell[];
  /** Whether its one cell is as wide as the table: a heading between rows. */
  readonly isWide?: boolean;
};
export type Table = { readonly head: TableRow | null; readonly rows: readonly TableRow[] };

type Layout = { readonly widths: readonly number[]; readonly gap: number; readonly size: number };

const fontOf = ({ isBold, isQuiet }: Paragraph, size: number): Font => ({
  family: 'sans',
  size: isQuiet ? size * 0.88 : size,
  bold: isBold ?? false,
});

/** Widths as a browser would give them: what a column wants and a part of the rest, or else a share between its least and that. */
function widthsOf({ head, rows }: Table, width: number, size: number, measure: Measure): Layout {
  const gap = size;
  const all = [...(head ? [head] : []), ...rows].filter(({ isWide }) => !isWide);
  const count = Math.max(1, ...all.map(({ cells }) => cells.length));
  const extent = (column: number, parts: (text: string) => readonly string[]) =>
    Math.max(
      size,
      ...all.flatMap(({ cells }) =>
        (cells[column]?.paragraphs ?? []).flatMap((paragraph) =>
          parts(paragraph.text).map((part) => measure(part, fontOf(paragraph, size))),
        ),
      ),
    );
  const columns = Array.from({ length: count }, (_, i) => ({
    least: extent(i, (text) => text.split(' ')),
    wish: extent(i, (text) => [text]),
  }));
  const room = width - gap * (count - 1);
  const sum = (key: 'least' | 'wish') => columns.reduce((total, one) => total + one[key], 0);
  const [least, wish] = [sum('least'), sum('wish')];
  const widths = columns.map((column) => {
    if (wish <= room) return (column.wish / wish) * room;
    if (least >= room) return (column.least / least) * room;
    return column.least + ((column.wish - column.least) * (room - least)) / (wish - least);
  });
  return { widths, gap, size };
}

type Drawn = { readonly height: number; readonly markup: (y: number) => string };

function drawRow(row: TableRow, { widths, gap, size }: Layout, { theme, measure }: Pen): Drawn {
  const total = widths.reduce((sum, width) => sum + width + gap, -gap);
  let x = 0;
  const cells = row.cells.map(({ paragraphs, isNumber }, column) => {
    const left = x;
    const width = row.isWide ? total : (widths[column] ?? 0);
    x += width + gap;
    let y = 0;
    const lines = paragraphs.flatMap((paragraph) => {
      const font = fontOf(paragraph, size);
      // A little more than the column: widths were added up from the same words.
      return wrap(paragraph.text, width + 0.01, font, measure).map((text) => {
        y += font.size * 1.3;
        const baseline = y - font.size * 0.34;
        return (top: number) =>
          textAt(isNumber ? left + width : left, top + baseline, text, {
            font,
            fill: theme(paragraph.isQuiet ? 'ink-2' : 'ink'),
            anchor: isNumber ? 'end' : 'start',
          });
      });
    });
    return { lines, height: y };
  });
  const pad = size * 0.35;
  return {
    height: Math.max(size * 1.3, ...cells.map(({ height }) => height)) + 2 * pad,
    markup: (y) => cells.flatMap(({ lines }) => lines.map((line) => line(y + pad))).join(''),
  };
}

const bold = (row: TableRow): TableRow => ({
  ...row,
  cells: row.cells.map((cell) => ({
    ...cell,
    paragraphs: cell.paragraphs.map((paragraph) => ({ ...paragraph, isBold: true })),
  })),
});

const leastSize = 0.75;

/**
 * A table. Rows that do not fit on the page are left out, after smaller letters were tried.
 *
 * @param remark what is to be said under so many rows; null when nothing is.
 */
export const tableBody = (table: Table, remark: (shown: number) => string | null): Body => ({
  isText: true,
  draw(pen, width, room = Infinity): Drawing {
    const { theme, measure } = pen;
    const heading = table.head && bold(table.head);
    const layOut = (size: number) => {
      const layout = widthsOf({ ...table, head: heading }, width, size, measure);
      const head = heading ? drawRow(heading, layout, pen) : null;
      const rows = table.rows.map((row) => drawRow(row, layout, pen));
      const full = [...(head ? [head] : []), ...rows].reduce((sum, { height }) => sum + height, 0);
      return { layout, head, rows, full };
    };
    let laid = layOut(pen.size);
    for (let share = 0.95; laid.full > room && share >= leastSize; share -= 0.05)
      laid = layOut(pen.size * share);

    const { layout, head, rows, full } = laid;
    const { size } = layout;
    const line = (y: number, token: string) =>
      `<path d="M0 ${n(y)}H${n(width)}" stroke="${theme(token)}"/>`;
    let y = 0;
    let markup = '';
    if (head) {
      markup += head.markup(0) + line(head.height, 'ink');
      y = head.height;
    }
    // The line under the rows takes room too.
    const isWhole = full <= room && remark(rows.length) === null;
    const end = isWhole ? Infinity : room - size * 1.9;
    const fitting = rows.findIndex((_, i) => {
      const bottom = y + rows.slice(0, i + 1).reduce((sum, { height }) => sum + height, 0);
      return bottom > end;
    });
    const shown = fitting === -1 ? rows : rows.slice(0, Math.max(1, fitting));
    for (const row of shown) {
      markup += `<g data-table-row="">${row.markup(y)}</g>`;
      y += row.height;
      markup += line(y, 'line');
    }
    const said = remark(shown.length);
    if (said !== null) {
      const font: Font = { family: 'sans', size: size * 0.88 };
      markup += textAt(0, y + size * 1.4, said, { font, fill: theme('ink-2') });
      y += size * 1.9;
    }
    return { width, height: y, markup };
  },
});
