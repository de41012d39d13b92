import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml, textAt, wrap, type Font, type Measure } from './text';

const font: Font = { family: 'sans', size: 10 };
/** Every letter is as wide as half its size. */
const measure: Measure = (text, { size }) => [...text].length * size * 0.5;

describe('wrap', () => {
  it('breaks between words', () => {
    expect(wrap('een twee drie', 40, font, measure)).toEqual(['een twee', 'drie']);
  });

  it('makes no line wider than there is room, and loses no letter', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 5, max: 200 }), (text, width) => {
        const lines = wrap(text, width, font, measure);
        for (const line of lines) expect(measure(line, font)).toBeLessThanOrEqual(width);
        const letters = (one: string) => one.replaceAll(/[ \t\n]/g, '');
        expect(letters(lines.join(''))).toBe(letters(text));
      }),
    );
  });

  it('keeps a number and its unit together', () => {
    expect(wrap('Er is 17,7\u00a0% van', 40, font, measure)).toEqual([
      'Er is',
      '17,7\u00a0%',
      'van',
    ]);
  });

  it('says with an ellipsis that there is more', () => {
    expect(wrap('een twee drie vier', 40, font, measure, 1)).toEqual(['een twe…']);
  });
});

describe('text', () => {
  it('is escaped', () => {
    expect(textAt(0, 0, 'a < b & "c"', { font, fill: '#000000' })).toContain(
      '>a &lt; b &amp; &quot;c&quot;</text>',
    );
  });

  it('holds no character that XML does not allow', () => {
    expect(escapeXml('a\u0000b\u001fc\td')).toBe('abc\td');
  });
});
