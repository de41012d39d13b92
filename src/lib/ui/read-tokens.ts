import { readFileSync } from 'node:fs';

/** Reads tokens.css, for the tests of its colours and the page that shows them. */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const css = readFileSync('src/lib/ui/tokens.css', 'utf8');
const normal = css.slice(0, css.indexOf('@media'));
const contrastMore =
  /@media \(prefers-contrast: more\) \{\s*:root \{([^}]*)\}/.exec(css)?.[1] ?? '';

/** Every token that stands in tokens.css, in its order, with its value as written there. */
export const declarations: ReadonlyMap<string, string> = new Map(
  [...normal.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
);

/** The declarations that hold without and with a wish for more contrast. */
export const tokenSets = [
  ['the colours', normal],
  ['the colours with more contrast', normal + contrastMore],
] as const;

/** The colour of a token in a theme, as the last declaration in `text` says. */
export function colour(name: string, theme: Theme, text: string): string {
  const value = [...text.matchAll(new RegExp(`--${name}: ([^;]+);`, 'g'))].at(-1)?.[1] ?? '';
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (other !== undefined) return colour(other, theme, text);
  const pair = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value);
  if (!pair) throw new Error(`--${name} is no pair of colours: "${value}"`);
  return pair[theme === 'light' ? 1 : 2] ?? '';
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, WCAG 2.2: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
