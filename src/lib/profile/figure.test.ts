import { afterEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import type { Figure } from '../queries/profile.sql';
import { absenceNote, boundariesNote, formatFigure, peopleText, rankText } from './figure';

afterEach(() => {
  overwriteGetLocale(() => 'nl');
});

const figure = (rest: Partial<Figure>): Figure => ({
  indicator_id: 'x',
  nis: '12025',
  year: 2024,
  value: 5,
  people: null,
  base: null,
  status: 'ok',
  boundaries: 'current',
  note_nl: null,
  note_en: null,
  known: 285,
  highest: 12,
  lowest: 274,
  equal: 1,
  median: 4,
  province_median: 4,
  ...rest,
});

describe('rankText', () => {
  it('counts from the nearest end', () => {
    expect(rankText(figure({}))).toBe('12de hoogste van 285');
    expect(rankText(figure({ highest: 283, lowest: 3 }))).toBe('3de laagste van 285');
    expect(rankText(figure({ highest: 143, lowest: 143 }))).toBe('143ste hoogste van 285');
  });

  it('says "highest" without a number for the first', () => {
    expect(rankText(figure({ highest: 1, lowest: 285 }))).toBe('hoogste van 285');
    expect(rankText(figure({ highest: 271, lowest: 1, known: 271 }))).toBe('laagste van 271');
  });

  it('says that equal figures share a rank', () => {
    expect(rankText(figure({ equal: 2 }))).toBe('gedeeld 12de hoogste van 285');
  });

  it('has none without a figure', () => {
    expect(rankText(figure({ value: null, highest: null, lowest: null, equal: null }))).toBeNull();
  });

  it('speaks English too', () => {
    overwriteGetLocale(() => 'en');
    expect(rankText(figure({ equal: 3 }))).toBe('joint 12th highest of 285');
  });
});

describe('a figure in words', () => {
  it('has its decimals and its unit', () => {
    expect(formatFigure(13, { unit: '%', decimals: 1 })).toBe('13,0\u00a0%');
    expect(formatFigure(14709, { unit: 'personen', decimals: 0 })).toBe('14.709\u00a0personen');
    overwriteGetLocale(() => 'en');
    expect(formatFigure(13, { unit: '%', decimals: 1 })).toBe('13.0%');
  });

  it('says why it is not there, and only then', () => {
    const missing = figure({ value: null, note_nl: 'Te weinig mensen.', note_en: 'Too few.' });
    expect(absenceNote(missing)).toBe('Te weinig mensen.');
    expect(absenceNote(figure({ value: 0 }))).toBeNull();
    expect(absenceNote(figure({ value: null }))).not.toBe('');
  });

  it('says that it is of other boundaries', () => {
    const other = figure({ boundaries: 'other', note_nl: 'Zonder Borsbeek.', note_en: 'W/o.' });
    expect(boundariesNote(other)).toBe('Andere grenzen: Zonder Borsbeek.');
    expect(boundariesNote(figure({}))).toBeNull();
  });

  it('names the people behind a rate, and those they are a share of where that is known', () => {
    const rate = { people: 'nieuwkomers', kind: 'rate' } as const;
    expect(peopleText(figure({ people: 913 }), rate)).toBe('913 nieuwkomers');
    expect(peopleText(figure({ people: 913, base: 70_000 }), rate)).toContain('70.000');
    expect(peopleText(figure({}), rate)).toBeNull();
    expect(peopleText(figure({ people: 913 }), { ...rate, kind: 'count' })).toBeNull();
  });
});
