import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  type Rgb,
} from 'culori';

/** Simulates and measures colour vision, for the tests of the colours and the page that shows them. */
const linear = converter('lrgb');
const lab = converter('lab65');
const difference = differenceCiede2000();
const within = (channel: number) => Math.min(1, Math.max(0, channel));

/** How a kind of vision changes linear light. */
export type Filter = (rgb: Rgb) => Rgb;

/** Normal vision, and the three kinds of colour blindness. */
export const visions: readonly (readonly [string, Filter])[] = [
  ['normal vision', (rgb) => rgb],
  ['protanopia', filterDeficiencyProt(1)],
  ['deuteranopia', filterDeficiencyDeuter(1)],
  ['tritanopia', filterDeficiencyTrit(1)],
];

/**
 * A colour as it is seen, in linear light: the matrices behind culori's filters are made for that, and
 * culori leaves it to the caller.
 */
export function seen(hex: string, filter: Filter) {
  const light = linear(hex);
  if (!light) throw new Error(`"${hex}" is no colour`);
  const { r, g, b } = filter({ mode: 'rgb', r: light.r, g: light.g, b: light.b });
  return { mode: 'lrgb', r: within(r), g: within(g), b: within(b) } as const;
}

/** How far two colours are apart for this vision: CIEDE2000, where about 1 can just be seen. */
export const apart = (one: string, other: string, filter: Filter): number =>
  difference(seen(one, filter), seen(other, filter));

/** L* of a colour for this vision: from 0 (black) to 100 (white), even to the eye. */
export const lightness = (hex: string, filter: Filter = (rgb) => rgb): number =>
  lab(seen(hex, filter)).l;
