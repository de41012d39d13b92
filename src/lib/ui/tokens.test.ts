import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

const css = readFileSync('src/lib/ui/tokens.css', 'utf8');
const normal = css.slice(0, css.indexOf('@media'));
const contrastMore =
  /@media \(prefers-contrast: more\) \{\s*:root \{([^}]*)\}/.exec(css)?.[1] ?? '';

/** The colour of a token in a theme, as the last declaration in `text` says. */
function colour(name: string, theme: Theme, text: string): string {
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
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const text = ['ink', 'ink-2', 'link', 'accent'].flatMap((ink) =>
  ['paper', 'wash'].map((paper) => [ink, paper] as const),
);
const onSteps = ([1, 2, 3] as const).map((n) => [`on-step-${n}`, `step-${n}`] as const);
const shapes = [
  ['control-line', 'paper'],
  ['ink-3', 'paper'],
  ['province', 'paper'],
  ['province', 'zero'],
] as const;
const neighbours = [
  ['zero', 'step-1'],
  ['step-1', 'step-2'],
  ['step-2', 'step-3'],
] as const;

describe('contrast', () => {
  it('is computed as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe.each([
  ['the colours', normal],
  ['the colours with more contrast', normal + contrastMore],
])('%s', (_, tokens) => {
  describe.each(themes)('in the %s theme', (theme) => {
    const ratio = (one: string, other: string): number =>
      contrast(colour(one, theme, tokens), colour(other, theme, tokens));

    it.each([...text, ...onSteps])('%s can be read on %s', (ink, paper) => {
      expect(ratio(ink, paper)).toBeGreaterThanOrEqual(4.5);
    });

    it.each(shapes)('%s can be seen on %s', (line, paper) => {
      expect(ratio(line, paper)).toBeGreaterThanOrEqual(3);
    });

    it.each(neighbours)('%s and %s can be told apart', (lower, higher) => {
      expect(ratio(lower, higher)).toBeGreaterThanOrEqual(1.5);
    });
  });
});
