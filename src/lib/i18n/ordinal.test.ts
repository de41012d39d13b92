import { afterEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { ordinal } from './ordinal';

const inLanguage = (language: 'nl' | 'en') => {
  overwriteGetLocale(() => language);
};
afterEach(() => {
  inLanguage('nl');
});

describe('ordinal', () => {
  it.each([
    [1, '1ste'],
    [2, '2de'],
    [8, '8ste'],
    [12, '12de'],
    [18, '18de'],
    [20, '20ste'],
    [61, '61ste'],
    [100, '100ste'],
    [101, '101ste'],
    [108, '108ste'],
    [112, '112de'],
    [285, '285ste'],
  ])('writes %i in Dutch as %s', (value, text) => {
    inLanguage('nl');
    expect(ordinal(value)).toBe(text);
  });

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [11, '11th'],
    [21, '21st'],
    [112, '112th'],
  ])('writes %i in English as %s', (value, text) => {
    inLanguage('en');
    expect(ordinal(value)).toBe(text);
  });
});
