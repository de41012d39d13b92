import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BoundaryTopology } from '../geo/boundaries';
import type { Peer, PeerInitiative } from '../queries/peers.sql';
import { forBrief } from './brief';
import { contacts } from './contacts';
import { mergers } from './mergers';
import { termsElsewhere } from './not-mentioned';
import { stripMarkup, stripMarksMarkup, stripScale, ticksPath } from './strip';
import { touching } from './touching';

const peer = (nis: string, km: number, unlikeness: number | null): Peer => ({
  nis,
  name: nis,
  province: 'Limburg',
  population: 1,
  value: null,
  initiatives: 1,
  km,
  unlikeness,
  population_difference: 0,
  density_difference: 0,
  need_difference: null,
});

describe('whom to contact', () => {
  const initiative = (nis: string): PeerInitiative => ({
    nis,
    initiative_id: `i-${nis}`,
    practice_id: 'p',
    practice: 'P',
    name: null,
    summary: '',
  });

  it('is the nearest and the most alike, one that is both once', () => {
    const peers = [
      peer('near', 1, 3),
      peer('both', 2, 0.1),
      peer('far', 90, 0.2),
      peer('no', 50, 2),
    ];
    const found = contacts(
      peers,
      peers.map(({ nis }) => initiative(nis)),
      2,
    );
    expect(found.map(({ nis, reason }) => [nis, reason])).toEqual([
      ['near', 'near'],
      ['both', 'both'],
      ['far', 'alike'],
    ]);
    expect(found[0]?.initiatives.map(({ initiative_id }) => initiative_id)).toEqual(['i-near']);
  });

  it('puts one of which the likeness is not known last', () => {
    const found = contacts([peer('unknown', 9, null), peer('a', 5, 1), peer('b', 6, 2)], [], 2);
    expect(found.map(({ nis }) => nis)).toEqual(['a', 'b']);
  });

  it('names three in the brief, one of them alike where there is one', () => {
    const reasons = ['near', 'near', 'both', 'alike', 'alike'].map((reason) => ({ reason }));
    expect(forBrief(reasons).map(({ reason }) => reason)).toEqual(['near', 'near', 'alike']);
    expect(forBrief(reasons.slice(0, 3))).toHaveLength(3);
  });
});

describe('what is mentioned elsewhere', () => {
  const rows = [
    { nis: 'here', scheme: 'kind', term_id: 'a' },
    { nis: 'one', scheme: 'kind', term_id: 'a' },
    { nis: 'one', scheme: 'kind', term_id: 'b' },
    { nis: 'two', scheme: 'kind', term_id: 'b' },
    { nis: 'away', scheme: 'kind', term_id: 'c' },
  ];

  it('is what others have and this one has not, with who they are', () => {
    expect(termsElsewhere('here', ['two', 'one'], rows)).toEqual([
      { scheme: 'kind', termId: 'b', nis: ['two', 'one'] },
    ]);
  });

  it('is everything they have where nothing is mentioned here', () => {
    expect(termsElsewhere('nowhere', ['one'], rows).map(({ termId }) => termId)).toEqual([
      'a',
      'b',
    ]);
  });
});

describe('mergers', () => {
  it('start on the day after the old municipalities ended, oldest first', () => {
    const former = [
      { nis: '44012', name: 'De Pinte', valid_until: '2024-12-31' },
      { nis: '44011', name: 'Deinze', valid_until: '2018-12-31' },
      { nis: '44048', name: 'Nazareth', valid_until: '2024-12-31' },
    ];
    expect(
      mergers(former).map(({ since, parts }) => [since, parts.map(({ name }) => name)]),
    ).toEqual([
      ['2019-01-01', ['Deinze']],
      ['2025-01-01', ['De Pinte', 'Nazareth']],
    ]);
  });

  it('are none for a municipality that did not merge', () => {
    expect(mergers([])).toEqual([]);
  });
});

describe('the municipalities that touch', () => {
  const neighbours = touching(
    JSON.parse(readFileSync('static/data/boundaries.topo.json', 'utf8')) as BoundaryTopology,
  );

  it('are known for all 285, and touching goes both ways', () => {
    expect(neighbours.size).toBe(285);
    for (const [nis, others] of neighbours)
      for (const other of others) expect(neighbours.get(other)).toContain(nis);
  });

  it('are those of the map: Zemst lies against Mechelen, Brugge does not', () => {
    expect(neighbours.get('12025')).toContain('23096');
    expect(neighbours.get('12025')).not.toContain('31005');
  });
});

describe('a strip', () => {
  it('starts at the lowest figure and ends at the highest, in whole units', () => {
    const scale = stripScale('rate', [10, 20, 30]);
    expect([scale(10), scale(20), scale(30)]).toEqual([4, 240, 476]);
  });

  it('places counts by their logarithm, zero included', () => {
    const scale = stripScale('count', [0, 9, 99]);
    expect([scale(0), scale(9), scale(99)]).toEqual([4, 240, 476]);
  });

  it('stands in the middle where all figures are equal', () => {
    expect(stripScale('rate', [7, 7])(7)).toBe(240);
  });

  it('draws a tick once, from left to right', () => {
    expect(ticksPath([9, 4, 9])).toBe('M4 7h1m4 0h1');
    expect(ticksPath([])).toBe('');
  });

  it('is darker where more municipalities fall in one place', () => {
    const markup = stripMarkup([1, 2, 2, 3, 3, 3, 3], (value) => 10 * value);
    expect(markup).toContain('class="t1" d="M10 7h1"');
    expect(markup).toContain('class="t2" d="M20 7h1"');
    expect(markup).toContain('class="t3" d="M30 7h1"');
  });

  it('marks no municipality that has no figure', () => {
    const marks = { median: 5, provinceMedian: null, here: null };
    expect(stripMarksMarkup(marks, () => 240, 'Herstappe')).toBe(
      '<i class="mf" style="--x:50.1%"></i>',
    );
  });
});
