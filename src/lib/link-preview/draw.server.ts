import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { indexedPng } from './indexed-png';
import { keptFile } from './kept-file';
import { pictureSize } from './tags';

const cacheDir = '.cache/previews';
const fontDir = '.cache/fonts';
const weights = [400, 600] as const;
const families = ['source-sans-3', 'source-serif-4'] as const;

/** Every letter of Dutch, English and the names in the data, and the marks between them. */
const characters =
  String.fromCodePoint(...Array.from({ length: 0x17f - 0x20 }, (_, i) => 0x20 + i)) +
  '\u202f‘’“”„–—…•−€';

const require = createRequire(join(process.cwd(), 'package.json'));
const versionOf = (name: string): string =>
  (require(`${name}/package.json`) as { version: string }).version;

const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 24);

/** The drawing library reads no WOFF2 and no variable font: one file for each font and weight. */
const fonts = families.flatMap((family) =>
  weights.map((wght) => ({
    family,
    wght,
    file: join(
      fontDir,
      `${family}-${wght}-${hashOf(
        versionOf(`@fontsource-variable/${family}`),
        versionOf('subset-font'),
        characters,
      )}.ttf`,
    ),
  })),
);

const makeFont = ({ family, wght, file }: (typeof fonts)[number]): Promise<Uint8Array> =>
  keptFile(file, async () => {
    const { default: subsetFont } = await import('subset-font');
    const source = await readFile(
      require.resolve(`@fontsource-variable/${family}/files/${family}-latin-wght-normal.woff2`),
    );
    return subsetFont(source, characters, { targetFormat: 'sfnt', variationAxes: { wght } });
  });

let made: Promise<unknown> | undefined;

/** Draws an SVG as PNG, or takes what was drawn before, with the same library and fonts, from the cache. */
export function drawPng(svg: string): Promise<Uint8Array> {
  const fontFiles = fonts.map(({ file }) => file);
  const key = hashOf(versionOf('@resvg/resvg-js'), ...fontFiles, svg);
  return keptFile(join(cacheDir, `${key}.png`), async () => {
    const { Resvg } = await import('@resvg/resvg-js');
    await (made ??= Promise.all(fonts.map(makeFont)));
    const { pixels, width, height } = new Resvg(svg, {
      fitTo: { mode: 'width', value: pictureSize.width },
      font: { fontFiles, loadSystemFonts: false },
    }).render();
    return indexedPng(pixels, width, height);
  });
}
