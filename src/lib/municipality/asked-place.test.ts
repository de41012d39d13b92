import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../places/load-node';
import { askedPlace } from './asked-place';

describe('askedPlace', () => {
  it('takes the last part of an address, with or without a slash', () => {
    expect(askedPlace('/en/gemeente/galmaarden/')).toBe('galmaarden');
    expect(askedPlace('/gemeente/galmaarden')).toBe('galmaarden');
  });

  it('reads what is percent-encoded, and nothing that is broken', () => {
    expect(askedPlace('/gemeente/Li%C3%A8ge/')).toBe('Liège');
    expect(askedPlace('/gemeente/%E0%A4%A/')).toBeNull();
  });

  it('finds nothing where there is no name', () => {
    expect(askedPlace('/')).toBeNull();
    expect(askedPlace('/2024/')).toBeNull();
  });

  it('gives a name of before a merger in a form that resolves', () => {
    const asked = askedPlace('/gemeente/sint-amands/') ?? '';
    expect(loadGazetteer().resolve(asked)).toMatchObject({ name: 'Puurs-Sint-Amands' });
  });
});
