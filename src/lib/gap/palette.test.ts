import { describe, expect, it } from 'vitest';
import { colour, contrast, themes, tokenSets } from '../ui/read-tokens';
import { apart, lightness, visions } from '../ui/vision';

/** CIEDE2000. Our own choice, as no standard gives one for areas on a map. */
const APART = 10;
/** Unmet and met at the highest need: the pair that the page is about. */
const FAR_APART = 20;

const needs = ['need-1', 'need-2', 'need-3'] as const;
const mets = ['met-1', 'met-2', 'met-3'] as const;
const classes = [...needs, ...mets];
const fills = [...classes, 'need-none'];
const pairs = fills.flatMap((one, i) => fills.slice(i + 1).map((other) => [one, other] as const));

describe.each(tokenSets)('%s of need', (_, tokens) => {
  describe.each(themes)('in the %s theme', (theme) => {
    const hex = (name: string) => colour(name, theme, tokens);
    const ratio = (one: string, other: string) => contrast(hex(one), hex(other));

    describe.each(visions)('with %s', (__, filter) => {
      const distance = (one: string, other: string) => apart(hex(one), hex(other), filter);

      it.each(pairs)('%s and %s can be told apart', (one, other) => {
        expect(distance(one, other)).toBeGreaterThanOrEqual(APART);
      });

      it('unmet and met stand far apart at the highest need', () => {
        expect(distance('need-3', 'met-3')).toBeGreaterThanOrEqual(FAR_APART);
      });

      it.each([
        ['not mentioned', needs],
        ['mentioned', mets],
      ])('more need is further from the paper, where %s', (___, ramp) => {
        const steps = ramp.map((name) => lightness(hex(name), filter));
        const away = steps.map((l) => (theme === 'light' ? -l : l));
        expect(away).toEqual(away.toSorted((a, b) => a - b));
      });
    });

    it.each(classes)('the number on %s can be read', (name) => {
      expect(ratio(`on-${name}`, name)).toBeGreaterThanOrEqual(4.5);
    });

    it.each(mets)('a line of ink with a halo of paper shows on %s', (name) => {
      expect(ratio('ink', 'paper')).toBeGreaterThanOrEqual(3);
      expect(Math.max(ratio('ink', name), ratio('paper', name))).toBeGreaterThanOrEqual(3);
    });

    it.each([...needs.slice(1), ...mets.slice(1)])('%s can be told from the step below', (name) => {
      const below = name.replace(/\d/, (step) => String(Number(step) - 1));
      expect(ratio(below, name)).toBeGreaterThanOrEqual(1.5);
    });
  });
});
