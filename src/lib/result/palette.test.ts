import { describe, expect, it } from 'vitest';
import { colour, contrast, themes, tokenSets } from '../ui/read-tokens';
import { apart, lightness, visions } from '../ui/vision';

/** CIEDE2000, between neighbours of a ramp of six; the even steps matter more than their size. */
const NEXT = 7.5;
/** CIEDE2000, between any two categories. */
const APART = 12;

const ramp = [1, 2, 3, 4, 5, 6].map((step) => `ramp-${step}`);
const categories = [1, 2, 3, 4, 5, 6].map((step) => `category-${step}`);
const pairs = categories.flatMap((one, i) =>
  categories.slice(i + 1).map((other) => [one, other] as const),
);

describe.each(tokenSets)('%s of a result', (_, tokens) => {
  describe.each(themes)('in the %s theme', (theme) => {
    const hex = (name: string) => colour(name, theme, tokens);

    describe.each(visions)('with %s', (__, filter) => {
      const distance = (one: string, other: string) => apart(hex(one), hex(other), filter);

      it('steps of the ramp can be told from the next', () => {
        for (const [i, step] of ramp.slice(1).entries())
          expect(distance(ramp[i] ?? '', step)).toBeGreaterThanOrEqual(NEXT);
      });

      it('more is further from the paper', () => {
        const away = ramp.map((step) => {
          const l = lightness(hex(step), filter);
          return theme === 'light' ? -l : l;
        });
        expect(away).toEqual(away.toSorted((a, b) => a - b));
      });

      it.each(pairs)('%s and %s can be told apart', (one, other) => {
        expect(distance(one, other)).toBeGreaterThanOrEqual(APART);
      });
    });

    it('the steps are as light apart as each other', () => {
      const light = ramp.map((step) => lightness(hex(step)));
      const steps = light.slice(1).map((l, i) => Math.abs(l - (light[i] ?? NaN)));
      expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1.5);
    });

    it.each(categories)('%s shows on the paper', (name) => {
      expect(contrast(hex(name), hex('paper'))).toBeGreaterThanOrEqual(3);
    });
  });
});
