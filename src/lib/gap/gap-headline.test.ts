import { describe, expect, it } from 'vitest';
import { defaultView, withFilter } from '../state/view';
import type { Cut } from './cut';
import type { GapTotals, Indicator } from './gap-answer';
import { gapFrame, gapHeadline, gapOthers } from './gap-headline';

const indicator: Indicator = {
  id: 'home_language_primary',
  label: 'Leerlingen die thuis geen Nederlands spreken',
  definition: '',
  unit: '%',
  kind: 'rate',
  decimals: 1,
  more_need_when: 'higher',
  people: null,
  year: 2024,
  yearMeaning: '',
  source: '',
  licence: '',
  note: null,
};
const totals: GapTotals = {
  municipalities: 285,
  with_figure: 284,
  mentioned: 4,
  inhabitants: 6_000_000,
  inhabitants_mentioned: 600_000,
  people: 800_000,
  people_mentioned: 200_000,
  any_mention: 13,
  year: 2024,
};
const cut: Cut = {
  municipalities: 57,
  without: 53,
  inhabitants: 2_500_000,
  inhabitants_without: 1_824_123,
  people: 500_000,
  people_without: 200_000,
  last: 25.8,
};
const asked = { cut, totals, target: defaultView, indicator, practices: 1 };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the headline of a gap', () => {
  it('counts municipalities and inhabitants, and no people for a percentage without counts', () => {
    expect(plain(gapHeadline(asked))).toBe(
      '**53 van de 57** hebben er geen op de geladen fiche. Daar wonen **1.824.123** mensen, 30,4 % van de inwoners.',
    );
  });

  it('counts people in need where the indicator does', () => {
    const counted = { ...asked, indicator: { ...indicator, people: 'nieuwkomers' } };
    expect(plain(gapHeadline(counted))).toMatch(
      / Het gaat om \*\*200\.000\*\* nieuwkomers, 25,0 % van hen allen\.$/,
    );
  });

  it('bounds shares to the place that is chosen', () => {
    const target = withFilter(defaultView, 'province', ['Limburg']);
    expect(gapHeadline({ ...asked, target })).toContain('van de inwoners daar.');
  });

  it.each([
    ['one is without', { ...cut, without: 1 }, /^\*\*1 van de 57\*\* heeft er geen/],
    ['nobody is without', { ...cut, without: 0 }, /^\*\*Geen hiaat\*\*/],
    ['nobody passes', { ...cut, municipalities: 0, without: 0 }, /^\*\*Geen enkele gemeente\*\*/],
  ])('says so when %s', (_, one, expected) => {
    expect(gapHeadline({ ...asked, cut: one })).toMatch(expected);
  });
});

describe('those that do have one', () => {
  it('are counted, with who lives there', () => {
    expect(plain(gapOthers(asked))).toBe(
      '4 hebben er wel een: daar wonen 675.877 mensen, 11,3 % van de inwoners.',
    );
    expect(gapOthers({ ...asked, cut: { ...cut, without: 56 } })).toMatch(/^1 heeft er wel een/);
  });

  it('count people in need only where the indicator does', () => {
    const counted = { ...asked, indicator: { ...indicator, people: 'nieuwkomers' } };
    expect(plain(gapOthers(counted))).toMatch(
      / Daaronder zijn 300\.000 nieuwkomers, 37,5 % van hen allen\.$/,
    );
  });

  it('are passed over when there are none', () => {
    expect(gapOthers({ ...asked, cut: { ...cut, without: 57 } })).toBe('');
  });
});

it('the frame names the fiches and their date, unknown as unknown', () => {
  const practices = [{ practice_id: 'x', title: 'Gelijke onderwijskansen', source_date: null }];
  expect(gapFrame(totals, defaultView, practices)).toBe(
    '13 van de 285 gemeenten staan met een initiatief, welk ook, op de geladen fiche: Gelijke onderwijskansen (datum onbekend).',
  );
});
