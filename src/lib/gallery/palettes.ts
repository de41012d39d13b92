/** Which colours of a palette must be told apart: each from the next, or each from every other. */
type Pairs = 'neighbours' | 'all';

export type PaletteId = 'steps' | 'gap' | 'ramp' | 'category';

export type Palette = {
  readonly id: PaletteId;
  readonly names: readonly string[];
  readonly pairs: Pairs;
};

const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${name}-${i + 1}`);

/** The colours of data, in the order in which they are read. */
export const palettes: readonly Palette[] = [
  { id: 'steps', names: ['zero', ...numbered('step', 3)], pairs: 'neighbours' },
  { id: 'gap', names: [...numbered('need', 3), ...numbered('met', 3), 'need-none'], pairs: 'all' },
  { id: 'ramp', names: numbered('ramp', 6), pairs: 'neighbours' },
  { id: 'category', names: numbered('category', 6), pairs: 'all' },
];

export type Family = {
  readonly names: readonly string[];
  /** What they stand on where that is not the paper; `*` is the number of the colour. */
  readonly on?: string;
};

/** Every colour token, in groups, each in the family that has one use. */
export const colourGroups = {
  text: [
    { names: ['ink'] },
    { names: ['ink-2'] },
    { names: ['ink-3'] },
    { names: ['on-ink'], on: 'ink' },
    { names: ['link'] },
    { names: ['accent'] },
  ],
  ground: [
    { names: ['paper'], on: 'ink' },
    { names: ['wash'], on: 'ink' },
    { names: ['warning-wash'], on: 'ink' },
    { names: ['line'] },
    { names: ['control-line'] },
  ],
  map: [
    { names: ['zero'] },
    { names: ['outside'] },
    { names: ['hatch'] },
    { names: ['border'], on: 'zero' },
    { names: ['province'] },
  ],
  counts: [
    { names: numbered('step', 3) },
    { names: numbered('on-step', 3), on: 'step-*' },
    { names: ['bar'] },
    { names: ['ghost'] },
  ],
  gap: [
    { names: numbered('need', 3) },
    { names: numbered('met', 3) },
    { names: ['need-none'], on: 'ink' },
    { names: numbered('on-need', 3), on: 'need-*' },
    { names: numbered('on-met', 3), on: 'met-*' },
  ],
  results: [
    { names: numbered('ramp', 6) },
    { names: numbered('on-ramp', 6), on: 'ramp-*' },
    { names: numbered('category', 6) },
  ],
  code: [{ names: ['code-keyword', 'code-text', 'code-number'] }],
} as const satisfies Record<string, readonly Family[]>;

export type ColourGroup = keyof typeof colourGroups;

/** A colour as it is written, and how it stands out from what it stands on. */
export type ColourFigure = {
  readonly name: string;
  readonly on: string;
  readonly light: string;
  readonly dark: string;
  readonly contrast: { readonly light: number; readonly dark: number };
};

/** How a palette measures in one set of colours. */
export type PaletteFigure = {
  readonly set: 'light' | 'dark' | 'light_more' | 'dark_more';
  /** The least distance between colours that must be told apart, by kind of vision. */
  readonly least: readonly number[];
  readonly lightness: readonly number[];
};

/** Every colour of a palette as one kind of vision sees it. */
export type SeenPalette = readonly { readonly light: string; readonly dark: string }[];

export type MeasuredPalette = {
  readonly id: PaletteId;
  readonly names: readonly string[];
  readonly figures: readonly PaletteFigure[];
  /** As all but normal vision sees it. */
  readonly seen: readonly SeenPalette[];
};
