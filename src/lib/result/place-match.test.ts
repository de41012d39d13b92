import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createGazetteer, municipalityFinder } from '../places';
import { openTestEngine, type TestEngine } from './engine-for-tests';
import { numbersByPlace, placeColumns, somePlaces, textsByPlace } from './map.sql';
import { mappedNumbers, mappedTexts } from './place-match';
import { aggregates } from './settings';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const gazetteer = createGazetteer([
  { name: 'Mechelen', nis: '12025', level: 'current' },
  { name: 'Lokeren', nis: '46029', level: 'current' },
  { name: 'Moerbeke', nis: '46029', level: 'former' },
  { name: 'Elsene', nis: '21009', level: 'current' },
  { name: 'Nieuwerkerken', nis: '71045', level: 'sub' },
  { name: 'Nieuwerkerken', nis: '41002', level: 'sub' },
]);
const { find: match } = municipalityFinder(
  [
    { code: '12025', nis: '12025', name: 'Mechelen' },
    { code: '46029', nis: '46029', name: 'Lokeren' },
    { code: '44045', nis: '46029', name: 'Lokeren' },
    { code: '11111', nis: '12025', name: 'Mechelen' },
    { code: '11111', nis: '46029', name: 'Lokeren' },
  ],
  gazetteer,
);

let engine: TestEngine;
beforeAll(async () => {
  engine = await openTestEngine();
});

describe('a place', () => {
  it.each([
    ['12025', { nis: '12025', via: 'code' }],
    [' Mechelen ', { nis: '12025', via: 'current' }],
    ['44045', { nis: '46029', via: 'former-code' }],
    ['moerbeke', { nis: '46029', via: 'former' }],
    ['11111', { status: 'ambiguous', candidates: [{ nis: '12025' }, { nis: '46029' }] }],
    ['21009', { status: 'unknown', reason: 'outside' }],
    ['99999', { status: 'unknown', reason: 'no-such-name' }],
  ])('%s is found, or not: %j', (place, found) => {
    expect(match(place)).toMatchObject(found);
  });

  it('that could be several is none of them, and says which', () => {
    expect(match('Nieuwerkerken')).toMatchObject({
      status: 'ambiguous',
      candidates: [{ nis: '71045' }, { nis: '41002' }],
    });
    expect(match('Elsene')).toMatchObject({ reason: 'outside' });
  });
});

describe('figures on the map', () => {
  const statement = `SELECT * FROM (VALUES
    ('Lokeren', 1.0), ('Lokeren', 2.0), ('Moerbeke', 6.0), ('Mechelen', NULL), ('Nergens', 4.0),
    ('Nergens', 5.0), (NULL, 3.0), ('Elsene', 1.0)) t(gemeente, n)`;

  it('are made of all rows of a municipality, whatever they call it', async () => {
    const [place, value] = await engine.keep(statement);
    if (!place || !value) throw new Error('no columns');
    const groups = await engine.rows(numbersByPlace(place, value));
    const of = Object.fromEntries(
      aggregates.map((one) => [one, mappedNumbers(groups, match, one).figures.get('46029')]),
    );
    expect(of).toEqual({ sum: 9, mean: 3, min: 1, max: 6, count: 3 });
    const { figures, report } = mappedNumbers(groups, match, 'sum');
    expect(figures.get('12025')).toBeNull();
    expect(figures.has('44021')).toBe(false);
    expect(report).toMatchObject({
      matchedRows: 4,
      municipalities: 2,
      placelessRows: 1,
      hasSeveral: true,
      renamed: [{ place: 'Moerbeke', nis: '46029', via: 'former' }],
    });
    expect(report.unmatched.map(({ place: name, rows, why }) => [name, rows, why])).toEqual([
      ['Nergens', 2, 'unknown'],
      ['Elsene', 1, 'outside'],
    ]);
  });

  it('count rows when there is no value, and values otherwise', async () => {
    const [place] = await engine.keep(statement);
    if (!place) throw new Error('no column');
    const groups = await engine.rows(numbersByPlace(place, null));
    expect(mappedNumbers(groups, match, 'sum').figures.get('12025')).toBe(1);
  });

  it('are texts too, each once', async () => {
    const [place, value] = await engine.keep(
      "SELECT * FROM (VALUES (12025, 'a'), (12025, 'b'), (12025, 'a'), (46029, NULL)) t(nis, kind)",
    );
    if (!place || !value) throw new Error('no columns');
    const { texts } = mappedTexts(await engine.rows(textsByPlace(place, value)), match);
    expect(texts.get('12025')?.toSorted()).toEqual(['a', 'b']);
    expect(texts.get('46029')).toEqual([]);
  });
});

describe('the column of the municipality', () => {
  it('is looked for under the likeliest names first', async () => {
    const columns = await engine.keep(
      "SELECT 'a' AS province, 'b' AS other, 'c' AS gemeente, 5 AS n, '1' AS nis, 1.5 AS share",
    );
    expect(placeColumns(columns).map(({ name }) => name)).toEqual([
      'nis',
      'gemeente',
      'other',
      'n',
      'province',
    ]);
    const [first] = placeColumns(columns);
    expect(first && (await engine.rows(somePlaces(first)))).toEqual([{ place: '1' }]);
  });
});
