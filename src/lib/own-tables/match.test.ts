import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../places/load-node';
import { openNodeDatabase } from '../db/node';
import { municipalityFinder } from '../places';
import { municipalityCodes } from '../places/codes.sql';
import { bestReport, looksLikeMunicipalities, matchReport, meaningOf, type Choices } from './match';

const database = await openNodeDatabase('static/data/atlas.duckdb');
const { codes } = await database.ask({ codes: municipalityCodes() });
const finder = municipalityFinder(codes, loadGazetteer());
const mean = (value: string, choices: Choices = {}) => meaningOf(value, finder, choices);

describe('what a value means', () => {
  it.each([
    ['12025', 'code', 'Mechelen'],
    ['12025.0', 'code', 'Mechelen'],
    ['12030', 'merger', 'Puurs-Sint-Amands'],
    ['Mechelen', 'name', 'Mechelen'],
    ['stad mechelen', 'name', 'Mechelen'],
    ['Galmaarden', 'merger', 'Pajottegem'],
    ['Gentbrugge', 'part', 'Gent'],
  ])('%s is found by %s: %s', (value, kind, name) => {
    expect(mean(value)).toMatchObject({ status: 'found', kind, name });
  });

  it('is never guessed', () => {
    expect(mean('Berchem')).toMatchObject({ status: 'ambiguous' });
    expect(mean('Mechlen')).toMatchObject({
      status: 'unknown',
      candidates: [{ name: 'Mechelen' }],
    });
    expect(mean('Brussel')).toMatchObject({ status: 'unknown', isOutside: true });
    expect(mean('21009')).toMatchObject({ status: 'unknown', isOutside: true });
    expect(mean('62063')).toMatchObject({ status: 'unknown', isOutside: false });
  });

  it('is what the visitor says', () => {
    expect(mean('Mechlen', { Mechlen: '12025' })).toMatchObject({
      status: 'found',
      kind: 'chosen',
      name: 'Mechelen',
    });
    expect(mean('Totaal', { Totaal: null })).toEqual({ status: 'none' });
    expect(mean('constructor')).toMatchObject({ status: 'unknown' });
  });
});

describe('the report on a column', () => {
  const values = [
    { value: 'Mechelen', rows: 4 },
    { value: 'Galmaarden', rows: 2 },
    { value: 'Herne', rows: 1 },
    { value: 'Mechlen', rows: 3 },
    { value: 'Berchem', rows: 1 },
    { value: null, rows: 2 },
    { value: ' ', rows: 1 },
  ];
  const report = matchReport('gemeente', values, (value) => mean(value));

  it('counts every row once', () => {
    expect(report.rows).toEqual({ found: 7, missing: 4, empty: 3 });
    expect(report.matched).toEqual({ code: 0, name: 4, merger: 3, part: 0, chosen: 0 });
  });

  it('names what is open, what has merged, and what now shares a municipality', () => {
    expect(report.open.map(({ value }) => value)).toEqual(['Mechlen', 'Berchem']);
    expect(report.moved.map(({ value }) => value)).toEqual(['Galmaarden', 'Herne']);
    expect(report.shared).toEqual([{ name: 'Pajottegem', values: ['Galmaarden', 'Herne'] }]);
  });

  it('keeps what the visitor settled in sight', () => {
    const chosen = matchReport('gemeente', values, (value) => mean(value, { Mechlen: '12025' }));
    expect(chosen.matched.chosen).toBe(3);
    expect(chosen.open.map(({ value }) => value)).toEqual(['Mechlen', 'Berchem']);
  });

  it('is the best one where most rows are found, and codes decide between equals', () => {
    const column = (name: string, value: string) =>
      matchReport(name, [{ value, rows: 1 }], (text) => mean(text));
    expect(bestReport([column('naam', 'Gent'), column('nis', '12025')])?.column).toBe('nis');
    expect(bestReport([column('naam', 'Gent'), column('nis', '99999')])?.column).toBe('naam');
    expect(bestReport([])).toBeUndefined();
  });
});

it('a column looks like municipalities by its values, or by its heading and some of them', () => {
  const looks = (column: string, ...found: string[]) =>
    looksLikeMunicipalities(column, found, (value) => mean(value));
  expect(looks('x', 'Gent', 'Mechelen', 'iets')).toBe(true);
  expect(looks('x', 'Gent', 'dit', 'dat', 'niets')).toBe(false);
  expect(looks('Gemeente', 'Gent', 'dit', 'dat', 'niets')).toBe(true);
  expect(looks('gemeente', 'dit', 'dat')).toBe(false);
});
