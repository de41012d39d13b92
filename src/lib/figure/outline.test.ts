import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Outliner } from './fonts';
import { outlineTexts } from './outline';

/** Writes down what it was asked, instead of a path. */
const outliner: Outliner = {
  measure: (text, { size }) => text.length * size,
  path: (text, x, y, { family, size, bold }) =>
    text.includes('語') ? null : `${text}@${x},${y} ${family} ${size}${bold ? ' bold' : ''};`,
};

function outlined(inside: string) {
  const { document } = parseHTML(`<html><body><svg>${inside}</svg></body></html>`);
  const svg = document.querySelector('svg');
  if (!svg) throw new Error('no SVG');
  const lines = outlineTexts(svg, outliner);
  return {
    svg,
    lines,
    data: [...svg.querySelectorAll('path')].map((one) => one.getAttribute('d')),
  };
}

describe('outlineTexts', () => {
  it('draws a text where it stood, in its font', () => {
    const { svg, data } = outlined(
      '<text x="10" y="20" font-family="Arial" font-size="5" font-weight="600" fill="#123456">ab</text>',
    );
    expect(data).toEqual(['ab@10,20 sans 5 bold;']);
    expect(svg.querySelector('text')).toBeNull();
    expect(svg.querySelector('path')?.getAttribute('fill')).toBe('#123456');
  });

  it('follows the anchor, also that of a group', () => {
    const { data } = outlined(
      '<g text-anchor="middle" font-size="4"><text x="10" y="0">ab</text></g><text x="10" y="0" font-size="4" text-anchor="end">ab</text>',
    );
    expect(data).toEqual(['ab@6,0 sans 4;', 'ab@2,0 sans 4;']);
  });

  it('follows the lines of a text', () => {
    const { data } = outlined(
      '<text x="1" y="2" font-size="4" font-family="Georgia, serif">ab<tspan x="1" dy="5">cd</tspan></text>',
    );
    expect(data).toEqual(['ab@1,2 serif 4;cd@1,7 serif 4;']);
  });

  it('keeps a text that the fonts cannot write', () => {
    expect(outlined('<text x="0" y="0">語</text>').svg.querySelector('text')?.textContent).toBe(
      '語',
    );
  });

  it('tells which lines stood on the page itself', () => {
    const { lines } = outlined(
      '<text x="1" y="2" font-size="4">titel</text><g transform="scale(2)"><text x="0" y="0">naam</text></g>',
    );
    expect(lines).toEqual([{ text: 'titel', x: 1, y: 2, size: 4, width: 20 }]);
  });
});
