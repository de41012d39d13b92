import { describe, expect, it } from 'vitest';
import { matrix, moved, share } from './column';

describe('moved', () => {
  it('changes places with the one beside it, and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 'x', 1)).toEqual(['a', 'b', 'c']);
  });
});

describe('share', () => {
  it('measures from zero to the highest of what is compared', () => {
    expect(share(5, [5, 10, null])).toBe(0.5);
    expect(share(10, [5, 10, null])).toBe(1);
  });

  it('is nothing for zero, for no figure and where all are zero', () => {
    expect(share(0, [0, 4])).toBe(0);
    expect(share(null, [3])).toBe(0);
    expect(share(0, [0, 0])).toBe(0);
  });
});

describe('matrix', () => {
  it('has the terms that any column has, in the order of the vocabulary', () => {
    const columns = [
      { terms: [{ scheme: 'kind', term_id: 'b' }] },
      {
        terms: [
          { scheme: 'kind', term_id: 'a' },
          { scheme: 'target_group', term_id: 'c' },
        ],
      },
    ];
    expect(matrix(columns, 'kind', ['a', 'b', 'c'])).toEqual([
      { termId: 'a', has: [false, true] },
      { termId: 'b', has: [true, false] },
    ]);
  });
});
