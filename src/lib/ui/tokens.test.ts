import { describe, expect, it } from 'vitest';
import { colour, contrast, themes, tokenSets } from './read-tokens';
import { apart, visions } from './vision';

/** CIEDE2000, between neighbours on the scale of the atlas. */
const APART = 10;

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

describe.each(tokenSets)('%s', (_, tokens) => {
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

    it.each(visions)('steps can be told from the next with %s', (__, filter) => {
      for (const [lower, higher] of neighbours)
        expect(
          apart(colour(lower, theme, tokens), colour(higher, theme, tokens), filter),
        ).toBeGreaterThanOrEqual(APART);
    });
  });
});
