import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { indexedPng } from './indexed-png';
import { pictureSize } from './tags';

const cacheDir = '.cache/previews';
const fontDir = '.cache/fonts';
const weights = [400, 600] as const;
const fonts = ['source-sans-3', 'source-serif-4'] as const;

/** Every letter of Dutch, English and the names in the data, and the marks between them. */
const characters =
  String.fromCodePoint(...Array.from({ length: 0x17f - 0x20 }, (_, i) => 0x20 + i)) +
  '\u202f‘’“”„–—…•−€';

const require = createRequire(join(process.cwd(), 'package.json'));
const versionOf = (name: string): string =>
  (require(`${name}/package.json`) as { version: string }).version;

/** The drawing library reads no WOFF2 and no variable font: one file for each font and weight. */
async function fontFile(name: (typeof fonts)[number], wght: number): Promise<string> {
  const file = join(fontDir, `${name}-${versionOf(`@fontsource-variable/${name}`)}-${wght}.ttf`);
  if (!existsSync(file)) {
    const { default: subsetFont } = await import('subset-font');
    const source = await readFile(
      require.resolve(`@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`),
    );
    await mkdir(fontDir, { recursive: true });
    const settings = { targetFormat: 'sfnt', variationAxes: { wght } } as const;
    await writeFile(file, await subsetFont(source, characters, settings));
  }
  return file;
}

let files: Promise<string[]> | undefined;
const fontFiles = (): Promise<string[]> =>
  (files ??= Promise.all(fonts.flatMap((name) => weights.map((wght) => fontFile(name, wght)))));

/** Draws an SVG as PNG, or takes what was drawn before from the cache. */
export async function drawPng(svg: string): Promise<Buffer> {
  const key = createHash('sha256')
    .update(versionOf('@resvg/resvg-js'))
    .update(svg)
    .digest('hex')
    .slice(0, 24);
  const cached = join(cacheDir, `${key}.png`);
  if (existsSync(cached)) return readFile(cached);
  const { Resvg } = await import('@resvg/resvg-js');
  const { pixels, width, height } = new Resvg(svg, {
    fitTo: { mode: 'width', value: pictureSize.width },
    font: { fontFiles: await fontFiles(), loadSystemFonts: false },
  }).render();
  const png = indexedPng(pixels, width, height);
  await mkdir(cacheDir, { recursive: true });
  await writeFile(cached, png);
  return png;
}
