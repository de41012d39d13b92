import { n, textAt, type Font } from '../text';
import type { Body } from '../view';

type Ticks = {
  readonly ticks: readonly { readonly value: number; readonly standsOut: boolean }[];
  readonly domain: readonly [number, number];
  readonly shaded: readonly [number, number] | null;
  readonly figure: (value: number) => string;
};

/** A tick for every value on one scale; those that stand out are longer, and a range is shaded. */
export const ticksBody = ({ ticks, domain, shaded, figure }: Ticks): Body => ({
  draw({ theme, size }, width) {
    const [from, to] = domain;
    const tall = size * 9;
    const x = (value: number) => ((value - from) / Math.max(1e-9, to - from)) * width;
    const font: Font = { family: 'sans', size };
    const tick = (value: number, share: number, look: string) =>
      `<path data-value="${value}" d="M${n(x(value))} ${n(tall)}V${n(tall * (1 - share))}" ${look}/>`;
    const plain = ticks.filter(({ standsOut }) => !standsOut);
    const out = ticks.filter(({ standsOut }) => standsOut);
    return {
      width,
      height: tall + size * 2,
      markup: [
        shaded
          ? `<rect x="${n(x(shaded[0]))}" y="0" width="${n(x(shaded[1]) - x(shaded[0]))}" height="${n(tall)}" fill="${theme('need-3')}" fill-opacity="0.18"/>`
          : '',
        ...plain.map(({ value }) =>
          tick(value, 0.6, `stroke="${theme('ink-2')}" stroke-opacity="0.55"`),
        ),
        ...out.map(({ value }) => tick(value, 1, `stroke="${theme('met-3')}" stroke-width="3"`)),
        `<path d="M0 ${n(tall)}H${n(width)}" stroke="${theme('province')}"/>`,
        textAt(0, tall + size * 1.4, figure(from), { font, fill: theme('ink-2') }),
        textAt(width, tall + size * 1.4, figure(to), {
          font,
          fill: theme('ink-2'),
          anchor: 'end',
        }),
      ].join(''),
    };
  },
});
