import { escapeXml, n, textAt, wrap, type Font } from '../text';
import type { Body } from '../view';

export type MatrixName = { readonly id: string; readonly label: string };
export type MatrixFigureCell = {
  readonly row: string;
  readonly column: string;
  readonly value: number;
  readonly text: string;
  /** Step that colours it; null where nothing is selected. */
  readonly level: 1 | 2 | 3 | null;
};

/** A matrix of numbers in coloured cells; a pair that does not occur has a dot. */
export const matrixBody = (
  rows: readonly MatrixName[],
  columns: readonly MatrixName[],
  cells: readonly MatrixFigureCell[],
): Body => ({
  draw({ theme, measure, size }, width) {
    const font: Font = { family: 'sans', size };
    const bold: Font = { ...font, bold: true };
    const ink = { font, fill: theme('ink') };
    const widest = (names: readonly MatrixName[]) =>
      Math.max(0, ...names.map(({ label }) => measure(label, font)));
    const left = Math.min(width * 0.32, widest(rows) + size);
    const cell = (width - left) / Math.max(1, columns.length);
    const band = size * 1.9;
    const high = Math.min(size * 13, widest(columns));
    const top = high + size * 0.8;
    const heads = columns.flatMap(({ label }, i) => {
      const lines = wrap(label, high, font, measure, Math.max(1, Math.floor(cell / (size * 1.1))));
      return lines.map((line, at) => {
        const x =
          left + (i + 0.5) * cell + (at - (lines.length - 1) / 2) * size * 1.1 + size * 0.34;
        return `<g transform="translate(${n(x)} ${n(high + size * 0.3)}) rotate(-90)">${textAt(0, 0, line, ink)}</g>`;
      });
    });
    const body = rows.flatMap(({ id, label }, i) => {
      const y = top + i * band;
      const middle = y + band / 2 + size * 0.34;
      const [name = ''] = wrap(label, left - size * 0.8, font, measure, 1);
      return [
        textAt(0, middle, name, ink),
        ...columns.map((column, at) => {
          const x = left + at * cell;
          const found = cells.find((one) => one.row === id && one.column === column.id);
          if (!found)
            return textAt(x + cell / 2, middle, '·', {
              font,
              fill: theme('ink-3'),
              anchor: 'middle',
            });
          const fill = theme(found.level === null ? 'zero' : `step-${found.level}`);
          const on = theme(found.level === null ? 'ink' : `on-step-${found.level}`);
          return `<g data-row="${escapeXml(id)}" data-column="${escapeXml(column.id)}" data-value="${found.value}"><rect x="${n(x + 1.5)}" y="${n(y + 1.5)}" width="${n(cell - 3)}" height="${n(band - 3)}" fill="${fill}"/>${textAt(x + cell / 2, middle, found.text, { font: bold, fill: on, anchor: 'middle' })}</g>`;
        }),
      ];
    });
    return {
      width,
      height: top + rows.length * band,
      markup: heads.join('') + body.join(''),
    };
  },
});
