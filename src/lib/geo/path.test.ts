import { describe, expect, it } from 'vitest';
import { compactPath, toGrid } from './path.ts';

describe('compactPath', () => {
  it('writes rings as relative steps without needless characters', () => {
    const ring = [
      [10, 20],
      [12, 20],
      [11, 18],
    ].map(([x = 0, y = 0]) => toGrid([x, y]));
    expect(compactPath([ring], true)).toBe('m10 20 2 0-1-2z');
  });

  it('starts a second ring from where the first one closed', () => {
    const ring = (x: number) => [toGrid([x, 0]), toGrid([x + 1, 0]), toGrid([x, 1])];
    expect(compactPath([ring(5), ring(9)], true)).toBe('m5 0 1 0-1 1zm4 0 1 0-1 1z');
  });

  it('starts a second line from where the first one ended', () => {
    const line = (x: number) => [toGrid([x, 0]), toGrid([x + 1, 3])];
    expect(compactPath([line(5), line(9)], false)).toBe('m5 0 1 3m3-3 1 3');
  });

  it('drops points that coincide after rounding', () => {
    const line = [toGrid([0, 0]), toGrid([0.2, 0]), toGrid([1.4, -0.6])];
    expect(compactPath([line], false)).toBe('m0 0 1-1');
  });

  it('writes steps of a finer grid in units, without what rounding leaves', () => {
    const line = [toGrid([0.1, 0], 0.05), toGrid([0.42, -0.6], 0.05)];
    expect(compactPath([line], false, 0.05)).toBe('m0.1 0 0.3-0.6');
  });
});
