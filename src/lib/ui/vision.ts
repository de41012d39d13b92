import {
  converter,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  type Rgb,
} from 'culori';

/** Simulates colour vision, for the tests of the colours. */
const linear = converter('lrgb');
const within = (channel: number) => Math.min(1, Math.max(0, channel));

type Filter = (rgb: Rgb) => Rgb;

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
