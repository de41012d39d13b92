import { afterEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { inLanguages } from './in-languages';

const greeting = inLanguages<{ name: string }>(
  ({ name }) => `Dag ${name}`,
  ({ name }) => `Hello ${name}`,
);

afterEach(() => {
  overwriteGetLocale(() => 'nl');
});

describe('a message', () => {
  it('speaks the language of the page', () => {
    overwriteGetLocale(() => 'en');
    expect(greeting({ name: 'An' })).toBe('Hello An');
    overwriteGetLocale(() => 'nl');
    expect(greeting({ name: 'An' })).toBe('Dag An');
  });

  it('speaks another language when it is asked to', () => {
    overwriteGetLocale(() => 'nl');
    expect(greeting({ name: 'An' }, { locale: 'en' })).toBe('Hello An');
  });
});
