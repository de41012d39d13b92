import type { Outliner } from './fonts';
import type { Font } from './text';

const numberOf = (element: Element, name: string): number | null => {
  const value = element.getAttribute(name);
  return value === null ? null : Number.parseFloat(value);
};

/** The value that an attribute has on an element or on what it stands in. */
const inherited = (element: Element, name: string): string | null =>
  element.closest(`[${name}]`)?.getAttribute(name) ?? null;

/** A line of text as it stood on the page. */
export type Line = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
};

type Run = { text: string; x: number; y: number };

/** The pieces of a text, each with the place where it begins; lines of a text are `tspan`s with a place. */
function runsOf(text: Element): Run[] {
  let x = (numberOf(text, 'x') ?? 0) + (numberOf(text, 'dx') ?? 0);
  let y = (numberOf(text, 'y') ?? 0) + (numberOf(text, 'dy') ?? 0);
  return [...text.childNodes].flatMap((node) => {
    const element = node.nodeType === 1 ? (node as Element) : null;
    if (element) {
      x = (numberOf(element, 'x') ?? x) + (numberOf(element, 'dx') ?? 0);
      y = (numberOf(element, 'y') ?? y) + (numberOf(element, 'dy') ?? 0);
    }
    const content = (node.textContent ?? '').replaceAll(/\s+/g, (space) =>
      space.includes('\u00a0') ? space : ' ',
    );
    return content.trim() === '' ? [] : [{ text: content, x, y }];
  });
}

/** Attributes that a path has no use for. */
const ofText = ['x', 'y', 'dx', 'dy', 'font-family', 'font-size', 'font-weight', 'text-anchor'];

/**
 * Replaces every text of a figure by its outlines, so that it looks alike wherever it is opened. A text
 * with a character that the fonts lack stays a text.
 *
 * @returns the lines that stood on the page itself, not on a drawing.
 */
export function outlineTexts(svg: Element, { path, measure }: Outliner): Line[] {
  const lines: Line[] = [];
  for (const text of [...svg.querySelectorAll('text')]) {
    const font: Font = {
      family: inherited(text, 'font-family')?.startsWith('Georgia') ? 'serif' : 'sans',
      size: Number.parseFloat(inherited(text, 'font-size') ?? '16'),
      bold: inherited(text, 'font-weight') === '600',
    };
    const anchor = inherited(text, 'text-anchor');
    const shares: Record<string, number> = { middle: 0.5, end: 1 };
    const data = runsOf(text).map((run) =>
      path(run.text, run.x - measure(run.text, font) * (shares[anchor ?? ''] ?? 0), run.y, font),
    );
    if (data.includes(null)) continue;
    if (anchor === null && !text.closest('[transform]'))
      lines.push(
        ...runsOf(text).map((run) => ({
          ...run,
          size: font.size,
          width: measure(run.text, font),
        })),
      );
    const outline = text.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'path');
    for (const { name, value } of [...text.attributes])
      if (!ofText.includes(name)) outline.setAttribute(name, value);
    outline.setAttribute('d', data.join(''));
    text.replaceWith(outline);
  }
  return lines;
}
