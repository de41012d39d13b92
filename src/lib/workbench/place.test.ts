import { expect, it } from 'vitest';
import { placeOf } from './place';

it('counts lines and characters from one', () => {
  expect(placeOf('SELECT 1', 0)).toEqual({ line: 1, column: 1 });
  expect(placeOf('SELECT\n  👩🏫, wrong', 'SELECT\n  👩🏫, '.length)).toEqual({
    line: 2,
    column: 7,
  });
});
