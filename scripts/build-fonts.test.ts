import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  FALLBACKS,
  FONTS,
  GLYPHS,
  fallbackDescriptors,
  metricsOf,
  partsOf,
} from './build-fonts.ts';

const css = await readFile('src/lib/ui/fonts.css', 'utf8');

const faceOf = (family: string): string =>
  css.split('@font-face').find((block) => block.includes(`font-family: '${family}';`)) ?? '';

/** The characters of the `unicode-range` of a face. */
const rangesIn = (face: string): Set<string> =>
  new Set(
    [...face.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)].flatMap(([, from = '', to = from]) => {
      const first = Number.parseInt(from, 16);
      const length = Number.parseInt(to, 16) - first + 1;
      return Array.from({ length }, (_, i) => String.fromCodePoint(first + i));
    }),
  );

describe('fonts.css', () => {
  it.each(FALLBACKS)('gives $family the width and height of the font', async (fallback) => {
    const face = faceOf(fallback.family);
    const wanted = fallbackDescriptors(await metricsOf(fallback.source), fallback);
    for (const [descriptor, value] of Object.entries(wanted)) {
      const stated = new RegExp(`${descriptor}: ([\\d.]+)%`).exec(face)?.[1];
      expect(Number(stated), descriptor).toBeCloseTo(Number.parseFloat(value), 2);
    }
  });

  for (const { name, core } of FONTS) {
    const parts = Object.entries(partsOf({ core }));
    it.each(parts)(`asks the %s of ${name} for what it holds`, (part, glyphs) => {
      const face = css
        .split('@font-face')
        .find((block) => block.includes(`url('./fonts/${name}-${part}.woff2')`));
      expect(rangesIn(face ?? '')).toEqual(new Set(glyphs));
    });
  }
});

describe('the kept glyphs', () => {
  it('hold every character of the names of municipalities and places', async () => {
    const names = await Promise.all(
      ['municipality', 'municipality_history', 'place', 'brussels_municipality'].map((table) =>
        readFile(`data/${table}.csv`, 'utf8'),
      ),
    );
    const missing = new Set([...names.join('')].filter((c) => c >= ' ' && !GLYPHS.includes(c)));
    expect([...missing]).toEqual([]);
  });
});
