import { afterEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { populationClasses } from '../facts/population-class';
import { initiativesCount, measureCount, populationClassLabel, scope } from './counted';
import { formatDate, formatList, formatNumber, formatShare, href, inSentence } from './locale';
import { pathWithoutLocale } from './path';

const english = () => {
  overwriteGetLocale(() => 'en');
};
afterEach(() => {
  overwriteGetLocale(() => 'nl');
});

describe('numbers, days and lists', () => {
  it('are written as in Belgium', () => {
    expect(formatNumber(1_824_000)).toBe('1.824.000');
    expect(formatShare(0.17666)).toBe('17,7\u00a0%');
    expect(formatShare(0)).toBe('0,0\u00a0%');
    expect(formatDate('2024-12-31')).toBe('31 december 2024');
    expect(formatList(['a', 'b', 'c'])).toBe('a, b en c');
    expect(formatList(['a', 'b'], 'disjunction')).toBe('a of b');
  });

  it('are written in English on English pages', () => {
    english();
    expect(formatNumber(1_824_000)).toBe('1,824,000');
    expect(formatShare(0.17666)).toBe('17.7%');
    expect(formatDate('2024-12-31')).toBe('31 December 2024');
    expect(formatList(['a', 'b'], 'disjunction')).toBe('a or b');
  });
});

describe('counts', () => {
  it('know one from more', () => {
    expect([0, 1, 2, 1000].map(initiativesCount)).toEqual([
      '0 initiatieven',
      '1 initiatief',
      '2 initiatieven',
      '1.000 initiatieven',
    ]);
    expect(scope(1)).toBe('op de geladen fiche');
    expect(scope(3)).toBe('op de 3 geladen fiches');
    expect(measureCount('mentioned', 4)).toBe(measureCount('mentioned', 1));
  });
});

describe('populationClassLabel', () => {
  it('says between which numbers a class lies', () => {
    expect(populationClasses.map(({ id }) => populationClassLabel(id))).toEqual([
      'tot 15.000',
      '15.000 – 30.000',
      '30.000 – 60.000',
      '60.000 of meer',
    ]);
  });

  it('gives a value back that is no class', () => {
    for (const id of ['huge', 'constructor', 'toString', '__proto__'])
      expect(populationClassLabel(id)).toBe(id);
  });
});

describe('addresses', () => {
  it('name the language where it is not Dutch', () => {
    expect(href('/gemeente/mechelen/')).toBe('/gemeente/mechelen/');
    expect(href('/gemeente/mechelen/', 'en')).toBe('/en/gemeente/mechelen/');
  });

  it.each([
    ['/[[lang=lang]]', {}, '/'],
    ['/[[lang=lang]]/gemeente/[slug]', { lang: 'en', slug: 'mechelen' }, '/gemeente/mechelen/'],
    ['/[[lang=lang]]/hiaten/[[group]]', { lang: 'en' }, '/hiaten/'],
    ['/[[lang=lang]]/hiaten/[[group]]', { group: 'okan-youth' }, '/hiaten/okan-youth/'],
    [null, {}, '/'],
  ])('of %s are found in the other language', (routeId, params, path) => {
    expect(pathWithoutLocale(routeId, params)).toBe(path);
  });
});

describe('a label inside a sentence', () => {
  it.each([
    ['Ouders', 'ouders'],
    ['OKAN-jongeren', 'OKAN-jongeren'],
    ['Étoile', 'étoile'],
    ['', ''],
  ])('of %j is %j', (label, inside) => {
    expect(inSentence(label)).toBe(inside);
  });
});
