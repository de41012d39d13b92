import { describe, expect, it } from 'vitest';
import { DatabaseError } from './database';
import { plainValue } from './values';

describe('plainValue', () => {
  it.each<[string, unknown, unknown]>([
    ['a whole number', 42n, 42],
    ['a number', 0.5, 0.5],
    ['text', 'Kortrijk', 'Kortrijk'],
    ['false', false, false],
    ['null', null, null],
    ['nothing', undefined, null],
    ['a day', new Date('2024-12-31T00:00:00Z'), '2024-12-31'],
  ])('makes %s plain', (_, value, plain) => {
    expect(plainValue(value)).toBe(plain);
  });

  it.each<[string, unknown]>([
    ['a list', [1, 2]],
    ['a struct', { a: 1 }],
    ['bytes', new Uint8Array([1])],
  ])('refuses %s', (_, value) => {
    expect(() => plainValue(value)).toThrow(DatabaseError);
  });
});
