import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultView,
  facets,
  isFiltered,
  toggled,
  withFilter,
  withoutFilters,
  type View,
} from './view';

const changed: View = {
  ...withFilter(withFilter(defaultView, 'kind', ['b', 'a']), 'province', ['Limburg']),
  all: ['kind'],
  basis: 'stated',
  text: 'lezen',
  measure: 'kinds',
  layout: 'tiles',
  panels: 'kind',
};

describe('toggled', () => {
  it('undoes itself', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...facets.filter((facet) => facet !== 'municipality')),
        fc.uniqueArray(fc.string({ minLength: 1 })),
        fc.string({ minLength: 1 }),
        (facet, values, value) => {
          const view = withFilter(changed, facet, values);
          const once = toggled(view, facet, value);
          expect(once.filters[facet].includes(value)).toBe(!values.includes(value));
          expect(toggled(once, facet, value)).toEqual(view);
        },
      ),
    );
  });

  it('undoes itself for a municipality, where none was chosen', () => {
    const once = toggled(changed, 'municipality', '12025');
    expect(once.filters.municipality).toEqual(['12025']);
    expect(toggled(once, 'municipality', '12025')).toEqual(changed);
  });

  it('replaces the municipality that was chosen, also by one that sorts before it', () => {
    const antwerpen = toggled(toggled(changed, 'municipality', '12025'), 'municipality', '11002');
    expect(antwerpen.filters.municipality).toEqual(['11002']);
    expect(toggled(antwerpen, 'municipality', '73111').filters.municipality).toEqual(['73111']);
  });
});

describe('withFilter', () => {
  it('sorts values, keeps each once and touches nothing else', () => {
    const view = withFilter(changed, 'domain', ['work', 'family', 'work']);
    expect(view).toEqual({
      ...changed,
      filters: { ...changed.filters, domain: ['family', 'work'] },
    });
    expect(defaultView.filters.domain).toEqual([]);
  });
});

describe('withoutFilters', () => {
  it('takes away what narrows the view and keeps how it is shown', () => {
    expect(withoutFilters(changed)).toEqual({
      ...defaultView,
      basis: 'stated',
      measure: 'kinds',
      layout: 'tiles',
      panels: 'kind',
    });
    expect(isFiltered(withoutFilters(changed))).toBe(false);
  });
});

describe('isFiltered', () => {
  it.each(facets)('holds when a value of %s is chosen', (facet) => {
    expect(isFiltered(withFilter(defaultView, facet, ['x']))).toBe(true);
  });

  it('holds with text, and not for how the view is shown', () => {
    expect(isFiltered({ ...defaultView, text: 'x' })).toBe(true);
    expect(isFiltered(defaultView)).toBe(false);
    expect(isFiltered({ ...defaultView, basis: 'stated', measure: 'kinds', layout: 'dots' })).toBe(
      false,
    );
  });
});
