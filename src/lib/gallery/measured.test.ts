import { describe, expect, it } from 'vitest';
import { declarations } from '../ui/read-tokens';
import { colourFigures, measuredPalettes, sizeTokens } from './measured.server';

const coloursShown = Object.values(colourFigures()).flatMap((families) =>
  families.flatMap((family) => family.map(({ name }) => name)),
);
/** Shown as letters, and no colour or size. */
const typefaces = ['serif', 'sans', 'mono'];
/** Depends on the window. */
const others = ['gutter'];

describe('the gallery', () => {
  it('shows every token, and each once', () => {
    const shown = [...coloursShown, ...Object.keys(sizeTokens()), ...typefaces, ...others];
    expect(shown.toSorted()).toEqual([...declarations.keys()].toSorted());
  });

  it('measures text on the step that it stands on', () => {
    const onSteps = colourFigures()
      .counts.flat()
      .filter(({ name }) => name.startsWith('on-'));
    expect(onSteps.map(({ on }) => on)).toEqual(['step-1', 'step-2', 'step-3']);
    for (const { contrast } of onSteps)
      expect(Math.min(contrast.light, contrast.dark)).toBeGreaterThanOrEqual(4.5);
  });

  it('measures palettes in four sets, for four kinds of vision, and shows three of those', () => {
    for (const { names, figures, seen } of measuredPalettes()) {
      expect(figures.map(({ set }) => set)).toEqual(['light', 'dark', 'light_more', 'dark_more']);
      for (const { least, lightness } of figures) {
        expect(least).toHaveLength(4);
        expect(Math.min(...least)).toBeGreaterThan(7);
        expect(lightness).toHaveLength(names.length);
      }
      expect(seen.map((colours) => colours.length)).toEqual(Array(3).fill(names.length));
    }
  });
});
