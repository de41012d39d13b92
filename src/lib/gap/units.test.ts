import { describe, expect, it } from 'vitest';
import { heightAt } from './units';

describe('heightAt', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 0.1, y: 0.5 },
    { x: 0.5, y: 0.5 },
    { x: 1, y: 1 },
  ];

  it('follows the segments of a curve', () => {
    expect(heightAt(points, 0)).toBe(0);
    expect(heightAt(points, 0.05)).toBeCloseTo(0.25, 12);
    expect(heightAt(points, 0.1)).toBe(0.5);
    expect(heightAt(points, 0.2)).toBe(0.5);
    expect(heightAt(points, 0.75)).toBeCloseTo(0.75, 12);
    expect(heightAt(points, 1)).toBe(1);
  });
});
