import { describe, expect, it } from 'vitest';
import { mostBytes } from './capacity';

describe('what can be held', () => {
  it('is a fifth of the memory, less what is held already', () => {
    expect(mostBytes('text', '2GB')).toBe(400_000_000);
    expect(mostBytes('text', '1GB', 150_000_000)).toBe(50_000_000);
    expect(mostBytes('text', '1GB', 900_000_000)).toBe(0);
  });

  it('is less for a JSON list, which is held as a whole first', () => {
    expect(mostBytes('json', '2GB')).toBe(100_000_000);
    expect(mostBytes('lines', '2GB')).toBe(400_000_000);
  });
});
