import { describe, expect, it } from 'vitest';
import { defaultView, facets, withFilter, type View } from '../state/view';
import { createLookup, facetValues, knownView } from './lookup';
import type { Municipality, Term } from './municipality';

const municipality = (nis: string, name: string, province: string): Municipality => ({
  nis,
  name,
  province,
  arrondissement: name,
  population: 1000,
  x: 0,
  y: 0,
  tile_x: 0,
  tile_y: 0,
});
const term = (scheme: string, term_id: string, label: string): Term => ({
  scheme,
  term_id,
  label,
  definition: '',
  broader: null,
});

const lookup = createLookup(
  [
    municipality('34022', 'Kortrijk', 'West-Vlaanderen'),
    municipality('12025', 'Mechelen', 'Antwerpen'),
  ],
  [
    term('kind', 'work', 'Werken'),
    term('target_group', 'okan-youth', 'OKAN-jongeren'),
    term('domain', 'work', 'Werk'),
    term('domain', 'family', 'Gezin'),
  ],
  [],
);

describe('knownView', () => {
  it('keeps a view that the data knows', () => {
    const view: View = {
      ...withFilter(withFilter(defaultView, 'domain', ['family', 'work']), 'province', [
        'Antwerpen',
      ]),
      all: ['domain'],
      text: 'lezen',
      basis: 'stated',
    };
    expect(knownView(lookup, view)).toEqual({ view, unknown: [] });
  });

  it.each(facets)('drops a value of %s that the data does not know, and says so', (facet) => {
    const known = facetValues(lookup, facet).slice(0, 1);
    const view = withFilter(defaultView, facet, facet === 'municipality' ? ['?'] : [...known, '?']);
    expect(knownView(lookup, view)).toEqual({
      view: withFilter(defaultView, facet, facet === 'municipality' ? [] : known),
      unknown: ['?'],
    });
  });

  it('does not know a term of another facet, nor names every object has', () => {
    const view = withFilter(withFilter(defaultView, 'kind', ['family']), 'population_class', [
      'constructor',
    ]);
    expect(knownView(lookup, view)).toEqual({
      view: defaultView,
      unknown: ['family', 'constructor'],
    });
  });

  it('no longer asks for all terms when one is left', () => {
    const view: View = { ...withFilter(defaultView, 'domain', ['gone', 'work']), all: ['domain'] };
    expect(knownView(lookup, view).view).toEqual(withFilter(defaultView, 'domain', ['work']));
  });
});

describe('labels', () => {
  it('belong to the facet', () => {
    expect(lookup.label('kind', 'work')).toBe('Werken');
    expect(lookup.label('domain', 'work')).toBe('Werk');
    expect(lookup.label('municipality', '12025')).toBe('Mechelen');
    expect(lookup.label('province', 'Antwerpen')).toBe('Antwerpen');
    expect(lookup.label('population_class', 'over-60000')).toBe('60.000 of meer');
  });

  it.each(facets)('of an unknown value of %s is the value itself', (facet) => {
    for (const value of ['x', 'constructor', 'toString'])
      expect(lookup.label(facet, value)).toBe(value);
  });
});

describe('facetValues', () => {
  it('lists terms as the vocabulary does, and places by name', () => {
    expect(facetValues(lookup, 'domain')).toEqual(['work', 'family']);
    expect(facetValues(lookup, 'province')).toEqual(['Antwerpen', 'West-Vlaanderen']);
    expect(facetValues(lookup, 'municipality')).toEqual(['34022', '12025']);
  });
});
