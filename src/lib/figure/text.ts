/** The two fonts of a figure: a serif for its title, a sans for the rest. */
export type Family = 'sans' | 'serif';
export type Font = { readonly family: Family; readonly size: number; readonly bold?: boolean };

/** Width of a text in a font. */
export type Measure = (text: string, font: Font) => number;

/**
 * Fonts that are on nearly every device, in pairs of equal widths (Arial, Liberation Sans, Arimo), so that
 * lines break alike everywhere.
 */
export const stacks: Record<Family, string> = {
  sans: "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif",
  serif: "Georgia, Gelasio, 'Times New Roman', serif",
};

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text without the characters that XML does not allow. */
export const xmlText = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** A text as it stands in XML; characters that XML does not allow are left out. */
export const escapeXml = (text: string): string =>
  xmlText(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);

/** A number in an attribute: two decimals are less than anyone sees. */
export const n = (value: number): string => String(Math.round(value * 100) / 100);

type TextOptions = {
  readonly font: Font;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
};

/** A line of text with its baseline at `y`. */
export function textAt(
  x: number,
  y: number,
  text: string,
  { font, fill, anchor = 'start' }: TextOptions,
): string {
  const weight = font.bold ? ' font-weight="600"' : '';
  const at = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${n(x)}" y="${n(y)}" font-family="${stacks[font.family]}" font-size="${n(font.size)}"${weight} fill="${fill}"${at}>${escapeXml(text)}</text>`;
}

/** Cuts a word that is wider than a line, such as an address. */
function pieces(word: string, width: number, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && !fits(part + character)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/**
 * Breaks a text into lines of at most `width`. With `most`, what does not fit in as many lines is left
 * out, and the last one ends with an ellipsis.
 */
export function wrap(
  text: string,
  width: number,
  font: Font,
  measure: Measure,
  most = Infinity,
): string[] {
  const fits = (line: string) => measure(line, font) <= width;
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(/[ \t]+/).flatMap((one) => pieces(one, width, fits))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line === '' || fits(longer)) line = longer;
      else {
        lines.push(line);
        line = word;
      }
    }
    if (line !== '') lines.push(line);
  }
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  while (last !== '' && !fits(`${last}…`)) last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}
