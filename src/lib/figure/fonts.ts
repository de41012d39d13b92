import sans400 from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?url';
import sans600 from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff?url';
import serif400 from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff?url';
import type { OutlineCommand, OutlineFont } from 'opentype.js/dist/opentype.mjs';
import { n, stacks, type Family, type Font, type Measure } from './text';

/** Turns lines of text into paths, and knows how wide they are. */
export type Outliner = {
  readonly measure: Measure;
  /** Path data of a text with its baseline at (x, y); null where the fonts lack a character. */
  readonly path: (text: string, x: number, y: number, font: Font) => string | null;
};

const ems = 1000;

function context(): CanvasRenderingContext2D {
  const drawn = document.createElement('canvas').getContext('2d');
  if (!drawn) throw new Error('This browser cannot draw on a canvas');
  return drawn;
}

const names: Record<Family, string> = { sans: 'Source Sans 3', serif: 'Source Serif 4' };

/**
 * What live text is measured with: no serif is on every device, and the widest that takes the place of
 * another (DejaVu Serif) is a tenth wider than that of the site; some programs round the widths of a sans up.
 */
const measured: Record<Family, { readonly fonts: string; readonly room: number }> = {
  sans: { fonts: stacks.sans, room: 1.02 },
  serif: { fonts: `'${names.serif}', ${stacks.serif}`, room: 1.1 },
};

/** Widths that live text has at most, whatever shows it. */
export function liveMeasure(): Measure {
  const canvas = context();
  return (text, { family, size, bold }) => {
    const { fonts, room } = measured[family];
    canvas.font = `${bold ? 600 : 400} ${size}px ${fonts}`;
    return canvas.measureText(text).width * room;
  };
}

/**
 * The distance by which the browser moves two letters together or apart, in thousandths of the size:
 * it reads the kerning of the font, which the library that reads outlines does not.
 */
function kerningOf(canvas: CanvasRenderingContext2D, css: string): (pair: string) => number {
  const known = new Map<string, number>();
  return (pair) => {
    const before = known.get(pair);
    if (before !== undefined) return before;
    canvas.font = css;
    const [first = '', second = ''] = [...pair];
    const width = (text: string) => canvas.measureText(text).width;
    const value = width(pair) - width(first) - width(second);
    known.set(pair, value);
    return value;
  };
}

type Face = {
  readonly font: OutlineFont;
  readonly kerning: (pair: string) => number;
};

/** The library writes numbers near zero as `NaN`, so they are written here. */
const step = ({ type, x1, y1, x2, y2, x, y }: OutlineCommand): string =>
  type + [x1, y1, x2, y2, x, y].flatMap((one) => (one === undefined ? [] : n(one))).join(' ');

/** Characters that the fonts have under another name. */
const alike: Record<string, string> = { '\u202f': '\u00a0', '\u2011': '-' };

function outlinerOf(faces: Record<'sans' | 'bold' | 'serif', Face>): Outliner {
  const faceOf = ({ family, bold }: Font) =>
    family === 'serif' ? faces.serif : bold ? faces.bold : faces.sans;
  /** Each letter with its place, in units of the font's em. */
  function* letters(text: string, { font, kerning }: Face) {
    let x = 0;
    let before = '';
    for (const written of text.normalize('NFC')) {
      const letter = alike[written] ?? written;
      const glyph = font.charToGlyph(letter);
      if (before !== '') x += kerning(before + letter) / ems;
      yield { glyph, x };
      x += glyph.advanceWidth / font.unitsPerEm;
      before = letter;
    }
    yield { glyph: null, x };
  }
  return {
    measure(text, font) {
      let width = 0;
      for (const { x } of letters(text, faceOf(font))) width = x;
      return width * font.size;
    },
    path(text, x, y, font) {
      let data = '';
      for (const letter of letters(text, faceOf(font))) {
        if (letter.glyph === null) break;
        if (letter.glyph.index === 0) return null;
        data += letter.glyph
          .getPath(x + letter.x * font.size, y, font.size)
          .commands.map(step)
          .join('');
      }
      return data;
    },
  };
}

let loading: Promise<Outliner> | undefined;

/** Fetches the outlines of the fonts, once. */
export const loadOutliner = (): Promise<Outliner> =>
  (loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));

async function load(): Promise<Outliner> {
  const { parse } = await import('opentype.js/dist/opentype.mjs');
  const canvas = context();
  const face = async (url: string, family: Family, weight: number): Promise<Face> => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    const file = await response.arrayBuffer();
    // The same outlines as a font of the browser: those of the page have no kerning.
    const name = `${names[family]} ${weight} outlines`;
    document.fonts.add(await new FontFace(name, file).load());
    return { font: parse(file), kerning: kerningOf(canvas, `${ems}px '${name}'`) };
  };
  const [sans, bold, serif] = await Promise.all([
    face(sans400, 'sans', 400),
    face(sans600, 'sans', 600),
    face(serif400, 'serif', 400),
  ]);
  return outlinerOf({ sans, bold, serif });
}
