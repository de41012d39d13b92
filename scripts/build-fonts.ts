/**
 * Subsets the two variable fonts to the glyphs and weights this site uses.
 *
 * The result stands in `src/lib/ui/fonts/` (not committed), where `src/lib/ui/fonts.css` picks it up.
 * Subsetting is cached by content in `.cache/fonts/`, so a second build costs nothing.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const outDir = join(root, 'src/lib/ui/fonts');
const cacheDir = join(root, '.cache/fonts');

const range = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

const punctuation = '\u00a0\u202f‘’“”„–—…·•×÷±−§€°²³';

/** Every character the fonts keep: what Dutch and English text and the names in the data need. */
export const GLYPHS = range(0x20, 0x7e) + range(0xc0, 0xff) + punctuation + '«»©↑↓';

const lettersAndDigits = range(0x30, 0x39) + range(0x41, 0x5a) + range(0x61, 0x7a) + ' \u00a0';

interface Font {
  /** Name of the font, and of the file it comes from. */
  readonly name: string;
  /** The characters of nearly every page. A browser fetches the others only where a page shows one. */
  readonly core: string;
  /** Bytes that each part may weigh at most; the build fails above it. */
  readonly budget: Readonly<Record<Part, number>>;
}

/** The parts that a font is cut in, as their files are called. */
type Part = 'subset' | 'rest';

/** The two fonts. What is read aloud is set in the serif, so it needs fewer signs. */
export const FONTS: readonly Font[] = [
  {
    name: 'source-sans-3',
    core: lettersAndDigits + `"#%'()+,-./:;?@²·×àçèéêëïöü–’“”…•↑↓−`,
    budget: { subset: 9_200, rest: 7_600 },
  },
  {
    name: 'source-serif-4',
    core: lettersAndDigits + `"%'()+,-.:;?àéèëïö–’“”`,
    budget: { subset: 11_000, rest: 10_500 },
  },
];

/** What each part of a font holds. */
export const partsOf = ({ core }: Pick<Font, 'core'>): Readonly<Record<Part, string>> => ({
  subset: core,
  rest: [...GLYPHS].filter((character) => !core.includes(character)).join(''),
});

// 600 is the heaviest weight the design uses; the range up to 700 would add 3.5 kB.
const WEIGHTS = { min: 400, max: 600 };
// Kerning of a variable font weighs a third of it: 8 kB of the two, for pairs such as “To” and “We”.
const FEATURES = ['tnum', 'lnum'];

const sourceOf = (name: string): Promise<Buffer> =>
  readFile(require.resolve(`@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`));

async function buildPart(font: Font, part: Part): Promise<[string, number]> {
  const { name, budget } = font;
  const glyphs = partsOf(font)[part];
  const file = `${name}-${part}.woff2`;
  const source = await sourceOf(name);
  const settings = {
    keepFeatures: FEATURES,
    variationAxes: { wght: WEIGHTS },
    noHinting: true,
    targetFormat: 'woff2' as const,
  };
  const version = (require('subset-font/package.json') as { version: string }).version;
  const hash = createHash('sha256')
    .update(source)
    .update(JSON.stringify({ glyphs, settings, version }))
    .digest('hex')
    .slice(0, 16);
  const cached = join(cacheDir, `${name}-${part}-${hash}.woff2`);
  if (!existsSync(cached)) await writeFile(cached, await subsetFont(source, glyphs, settings));
  await copyFile(cached, join(outDir, file));
  const { length } = await readFile(cached);
  if (length > budget[part])
    throw new Error(`${file} weighs ${length} bytes, over ${budget[part]}`);
  return [file, length];
}

/** Subsets both fonts and reports what the files weigh, in bytes by name. */
export async function buildFonts(): Promise<Record<string, number>> {
  await Promise.all([mkdir(outDir, { recursive: true }), mkdir(cacheDir, { recursive: true })]);
  const sizes: [string, number][] = [];
  for (const font of FONTS) {
    for (const part of ['subset', 'rest'] as const) sizes.push(await buildPart(font, part));
  }
  return Object.fromEntries(sizes);
}

/** Vertical metrics and the mean advance of a text, all in em. */
export interface Metrics {
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly advance: number;
}

// Letters in the proportions of Dutch prose, so that the mean advance is that of real paragraphs.
const SAMPLE =
  'Een brugfiguur helpt ouders met vragen over de school van hun kinderen en maakt de weg vrij naar ' +
  'opvang en vrije tijd. Jongeren die pas in Vlaanderen wonen leren eerst Nederlands en stappen ' +
  'daarna over naar een gewone klas. De gemeente brengt scholen, verenigingen en gezinnen samen.';

/**
 * Reads the metrics of an uncompressed font (TrueType tables, `cmap` format 4).
 * @param sfnt the font at one weight
 */
export function readMetrics(sfnt: Buffer): Metrics {
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < sfnt.readUInt16BE(4); i++) {
    const at = 12 + i * 16;
    const offset = sfnt.readUInt32BE(at + 8);
    tables.set(
      sfnt.toString('latin1', at, at + 4),
      sfnt.subarray(offset, offset + sfnt.readUInt32BE(at + 12)),
    );
  }
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (!found) throw new Error(`The font has no ${tag} table`);
    return found;
  };
  const em = table('head').readUInt16BE(18);
  const hhea = table('hhea');
  const widths = hhea.readUInt16BE(34);
  const advanceOf = (glyph: number): number =>
    table('hmtx').readUInt16BE(Math.min(glyph, widths - 1) * 4);
  const glyphOf = glyphLookup(table('cmap'));
  const total = [...SAMPLE].reduce((sum, c) => sum + advanceOf(glyphOf(c.charCodeAt(0))), 0);
  return {
    ascent: hhea.readInt16BE(4) / em,
    descent: -hhea.readInt16BE(6) / em,
    lineGap: hhea.readInt16BE(8) / em,
    advance: total / SAMPLE.length / em,
  };
}

function glyphLookup(cmap: Buffer): (code: number) => number {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) =>
    cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4)),
  );
  const map = subtables.find((t) => t.readUInt16BE(0) === 4);
  if (!map) throw new Error('The font has no cmap of format 4');
  const segments = map.readUInt16BE(6) / 2;
  const at = (part: number, segment: number): number => 14 + part * segments * 2 + segment * 2;
  return (code) => {
    for (let s = 0; s < segments; s++) {
      if (code > map.readUInt16BE(at(0, s))) continue;
      const start = map.readUInt16BE(at(1, s) + 2);
      if (code < start) return 0;
      const delta = map.readUInt16BE(at(2, s) + 2);
      const offsetAt = at(3, s) + 2;
      const offset = map.readUInt16BE(offsetAt);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = map.readUInt16BE(offsetAt + offset + (code - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** One of the fonts at weight 400, its metrics read from the source file. */
export async function metricsOf(name: string): Promise<Metrics> {
  const sfnt = await subsetFont(await sourceOf(name), SAMPLE, {
    targetFormat: 'sfnt',
    variationAxes: { wght: 400 },
  });
  return readMetrics(sfnt);
}

/**
 * The mean advance of the sample in the fonts that readers have, in em. Measured on fonts drawn to
 * the same widths: Arimo for Arial, Gelasio for Georgia, Tinos for Times New Roman.
 */
const SYSTEM_ADVANCE = {
  Arial: 0.46241,
  Roboto: 0.45666,
  Georgia: 0.45495,
  'Times New Roman': 0.41347,
};

/** A font of the reader's system, stretched to stand in for one of ours. */
export interface Fallback {
  readonly family: string;
  readonly source: string;
  readonly system: keyof typeof SYSTEM_ADVANCE;
}

/** The stand-ins that `src/lib/ui/fonts.css` declares. */
export const FALLBACKS: readonly Fallback[] = [
  { family: 'Source Sans 3 Arial', source: 'source-sans-3', system: 'Arial' },
  { family: 'Source Sans 3 Roboto', source: 'source-sans-3', system: 'Roboto' },
  { family: 'Source Serif 4 Georgia', source: 'source-serif-4', system: 'Georgia' },
  { family: 'Source Serif 4 Times', source: 'source-serif-4', system: 'Times New Roman' },
];

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** The `@font-face` descriptors that give a stand-in the width and height of our font. */
export function fallbackDescriptors(metrics: Metrics, fallback: Fallback): Record<string, string> {
  const size = metrics.advance / SYSTEM_ADVANCE[fallback.system];
  return {
    'size-adjust': percent(size),
    'ascent-override': percent(metrics.ascent / size),
    'descent-override': percent(metrics.descent / size),
    'line-gap-override': percent(metrics.lineGap / size),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, bytes] of Object.entries(await buildFonts()))
    console.log(`src/lib/ui/fonts/${name}: ${bytes} bytes`);
}
