import { formatHex } from 'culori';
import { colour, contrast, declarations, themes, tokenSets, type Theme } from '../ui/read-tokens';
import { apart, lightness, seen, visions, type Filter } from '../ui/vision';
import {
  colourGroups,
  palettes,
  type ColourFigure,
  type ColourGroup,
  type Family,
  type MeasuredPalette,
  type Palette,
} from './palettes';

const [[, normal], [, more]] = tokenSets;

function colourFigure(name: string, { on = 'paper' }: Family): ColourFigure {
  const ground = on.replace('*', name.at(-1) ?? '');
  const hex = (one: string, theme: Theme) => colour(one, theme, normal);
  const ratio = (theme: Theme) => contrast(hex(name, theme), hex(ground, theme));
  return {
    name,
    on: ground,
    light: hex(name, 'light'),
    dark: hex(name, 'dark'),
    contrast: { light: ratio('light'), dark: ratio('dark') },
  };
}

/** The colours of every group, a list for each family. */
export const colourFigures = (): Record<ColourGroup, ColourFigure[][]> =>
  Object.fromEntries(
    Object.entries<readonly Family[]>(colourGroups).map(([group, families]) => [
      group,
      families.map((family) => family.names.map((name) => colourFigure(name, family))),
    ]),
  ) as Record<ColourGroup, ColourFigure[][]>;

/** The least distance between those colours that must be told apart. */
function leastApart(colours: readonly string[], pairs: Palette['pairs'], filter: Filter): number {
  const distances = colours.flatMap((one, i) =>
    colours
      .slice(i + 1, pairs === 'all' ? undefined : i + 2)
      .map((other) => apart(one, other, filter)),
  );
  return Math.min(...distances);
}

const setNames = { light: ['light', 'light_more'], dark: ['dark', 'dark_more'] } as const;

/** How each palette measures, with and without a wish for more contrast. */
export const measuredPalettes = (): MeasuredPalette[] =>
  palettes.map(({ id, names, pairs }) => ({
    id,
    names,
    figures: [normal, more].flatMap((tokens, i) =>
      themes.map((theme) => {
        const colours = names.map((name) => colour(name, theme, tokens));
        return {
          set: setNames[theme][i] ?? theme,
          least: visions.map(([, filter]) => leastApart(colours, pairs, filter)),
          lightness: colours.map((hex) => lightness(hex)),
        };
      }),
    ),
    seen: visions.slice(1).map(([, filter]) =>
      names.map((name) => {
        const as = (theme: Theme) => formatHex(seen(colour(name, theme, normal), filter));
        return { light: as('light'), dark: as('dark') };
      }),
    ),
  }));

/** The tokens that are no colour, with their value as it is written. */
export const sizeTokens = (): Record<string, string> =>
  Object.fromEntries(
    [...declarations].filter(([name]) => /^(text|space|target|radius|quick)/.test(name)),
  );
