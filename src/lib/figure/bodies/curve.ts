import { n, textAt, wrap, type Font } from '../text';
import type { Body } from '../view';

type Point = { readonly x: number; readonly y: number };
type Words = {
  readonly x: string;
  readonly y: string;
  readonly equal: string;
  readonly curve: string;
  readonly share: (share: number) => string;
};

/** A curve of shares against the diagonal that it is compared with. */
export const curveBody = (points: readonly Point[], words: Words): Body => ({
  draw({ theme, measure, size }, room) {
    const width = Math.min(room, size * 46);
    const font: Font = { family: 'sans', size };
    const left = measure(words.share(1), font) + size * 0.7;
    const yTitle = wrap(words.y, width - left, font, measure, 2);
    const top = yTitle.length * size * 1.3 + size * 0.9;
    const side = width - left - size;
    const tall = side * 0.56;
    const at = ({ x, y }: Point) => `${n(left + x * side)} ${n(top + (1 - y) * tall)}`;
    const xTitle = wrap(words.x, width - left, font, measure, 2);
    const quiet = { font, fill: theme('ink-2') };
    const path = points.map(at).join('L');
    const ticks = [0, 0.5, 1].map(
      (share) =>
        textAt(left - size * 0.5, top + (1 - share) * tall + size * 0.34, words.share(share), {
          ...quiet,
          anchor: 'end',
        }) +
        textAt(left + share * side, top + tall + size * 1.3, words.share(share), {
          ...quiet,
          anchor: share === 0 ? 'start' : share === 1 ? 'end' : 'middle',
        }) +
        `<path d="M${at({ x: 0, y: share })}H${n(left + side)}" stroke="${theme('line')}"/>`,
    );
    const near = points.reduce(
      (best, point) => (Math.abs(point.x - 0.6) < Math.abs(best.x - 0.6) ? point : best),
      { x: 0, y: 0 },
    );
    const bold: Font = { ...font, bold: true };
    const above = near.y >= near.x;
    // Beside the curve, on the side away from the diagonal if there is room.
    const isOver = above && near.y < 0.85;
    return {
      width,
      height: top + tall + size * (1.5 + xTitle.length * 1.3),
      markup: [
        ...yTitle.map((line, i) => textAt(left, size + i * size * 1.3, line, quiet)),
        ...ticks,
        `<path d="M${at({ x: 0, y: 0 })}L${path}L${at({ x: 1, y: 0 })}Z" fill="${theme('bar')}" fill-opacity="0.1"/>`,
        `<path d="M${at({ x: 0, y: 0 })}V${n(top)}M${at({ x: 0, y: 0 })}H${n(left + side)}" fill="none" stroke="${theme('province')}"/>`,
        `<path d="M${at({ x: 0, y: 0 })}L${at({ x: 1, y: 1 })}" stroke="${theme('ink-2')}" stroke-width="1.25" stroke-dasharray="4 3"/>`,
        `<path data-curve="" d="M${path}" fill="none" stroke="${theme('bar')}" stroke-width="2.25" stroke-linejoin="round"/>`,
        textAt(
          left + 0.47 * side,
          top + 0.53 * tall + (above ? size * 1.2 : -size * 0.8),
          words.equal,
          {
            ...quiet,
            anchor: above ? 'start' : 'end',
          },
        ),
        textAt(
          left + near.x * side + (above ? -size * 0.5 : size * 0.5),
          top + (1 - near.y) * tall + (isOver ? -size * 0.6 : size * 1.3),
          words.curve,
          { font: bold, fill: theme('link'), anchor: above ? 'end' : 'start' },
        ),
        ...xTitle.map((line, i) =>
          textAt(left + side, top + tall + size * (2.7 + i * 1.3), line, {
            ...quiet,
            anchor: 'end',
          }),
        ),
      ].join(''),
    };
  },
});
