import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from './encoding';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  [...Array(text.length).keys()].forEach((i) => {
    view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  });
  return new Uint8Array(view.buffer);
};

describe('the encoding of a text', () => {
  it('is UTF-8 for whatever is UTF-8, also where the beginning ends inside a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0')),
        fc.nat({ max: 3 }),
        (text, cut) => {
          const bytes = utf8(`gemeente;${text}`);
          expect(detectEncoding(bytes.subarray(0, bytes.length - cut))).toBe('utf-8');
        },
      ),
    );
  });

  it('is Windows-1252 where UTF-8 is not', () => {
    const bytes = Uint8Array.from('gemeente;caf\u00e9\n', (letter) => letter.charCodeAt(0));
    expect(detectEncoding(bytes)).toBe('windows-1252');
  });

  it.each([true, false])('is UTF-16, with a mark or without (little end first: %s)', (isLittle) => {
    const encoding = isLittle ? 'utf-16le' : 'utf-16be';
    expect(detectEncoding(utf16('\ufeffé;1', isLittle))).toBe(encoding);
    expect(detectEncoding(utf16('gemeente;aantal\r\nGent;5', isLittle))).toBe(encoding);
  });
});
