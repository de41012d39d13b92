import { describe, expect, it } from 'vitest';
import { linesOfRows } from './line';

async function* letters(text: string) {
  for (const letter of text) yield await Promise.resolve(letter);
}

const options = { delimiter: ';', header: true, skip: 0, columns: 2, broken: new Set<number>() };

describe('the line of a row', () => {
  it.each(['\n', '\r\n', '\r'])(
    'counts line ends in quotes, and no empty lines, broken rows or header (%j)',
    async (end) => {
      const text = ['a;b', '1;2', '', `"een ""twee""${end}drie";4`, '5', '6;"7"', ''].join(end);
      const lines = await linesOfRows([1, 2, 3], letters(text), {
        ...options,
        broken: new Set([6]),
      });
      expect([...lines]).toEqual([
        [1, 2],
        [2, 4],
        [3, 7],
      ]);
    },
  );

  it('counts from below what is skipped', async () => {
    const lines = await linesOfRows([1], letters('een "titel\n\na;b\n1;2\n'), {
      ...options,
      skip: 2,
    });
    expect([...lines]).toEqual([[1, 4]]);
  });
});
