import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { FALLBACKS, GLYPHS, fallbackDescriptors, metricsOf } from './build-fonts.ts';

const css = await readFile('src/lib/ui/fonts.css', 'utf8');

const faceOf = (family: string): string =>
  css.split('@font-face').find((block) => block.includes(`font-family: '${family}';`)) ?? '';

describe('fonts.css', () => {
  it.each(FALLBACKS)('gives $family the width and height of the font', async (fallback) => {
    const face = faceOf(fallback.family);
    const wanted = fallbackDescriptors(await metricsOf(fallback.source), fallback);
    for (const [descriptor, value] of Object.entries(wanted)) {
      const stated = new RegExp(`${descriptor}: ([\\d.]+)%`).exec(face)?.[1];
      expect(Number(stated), descriptor).toBeCloseTo(Number.parseFloat(value), 2);
    }
  });

  it.each(['source-sans-3', 'source-serif-4'])('finds the subset of %s', (name) => {
    expect(css).toContain(`url('./fonts/${name}-subset.woff2')`);
  });
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
