import { escapeXml, n, textAt, wrap, type Font } from '../text';
import type { Body } from '../view';

/** One bar: `ghost` is the same quantity without filters, `text` stands at its end. */
export type BarRow = {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly ghost: number;
  readonly text: string;
};

/** Bars under each other on one scale from zero to `max`, with their names and values. */
export const barsBody = (rows: readonly BarRow[], max: number): Body => ({
  draw({ theme, measure, size }, width) {
    const font: Font = { family: 'sans', size };
    const band = size * 2.1;
    const longest = (texts: readonly string[]) =>
      Math.max(0, ...texts.map((text) => measure(text, font)));
    const left = Math.min(width * 0.38, longest(rows.map(({ label }) => label)) + size);
    const right = longest(rows.map(({ text }) => text)) + size;
    const scale = Math.max(1, width - left - right) / Math.max(1e-9, max);
    const bar = (value: number, y: number, token: string) =>
      `<rect x="${n(left)}" y="${n(y)}" width="${n(value * scale)}" height="${n(size * 0.85)}" fill="${theme(token)}"/>`;
    const markup = rows.map(({ id, label, value, ghost, text }, i) => {
      const middle = (i + 0.5) * band;
      const lines = wrap(label, left - size, font, measure, 2);
      const named = lines.map((line, at) =>
        textAt(0, middle + size * (0.34 + (at - (lines.length - 1) / 2) * 1.02), line, {
          font,
          fill: theme(value === 0 ? 'ink-2' : 'ink'),
        }),
      );
      const top = middle - size * 0.425;
      return `<g data-id="${escapeXml(id)}" data-value="${value}">${named.join('')}${bar(ghost, top, 'ghost')}${bar(value, top, 'bar')}${textAt(
        width,
        middle + size * 0.34,
        text,
        { font, fill: theme('ink-2'), anchor: 'end' },
      )}</g>`;
    });
    const height = Math.max(1, rows.length) * band;
    return {
      width,
      height,
      markup: `${markup.join('')}<path d="M${n(left)} 0V${n(height)}" stroke="${theme('province')}"/>`,
    };
  },
});
