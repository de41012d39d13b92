import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatView, parseView } from './codec';
import {
  bases,
  defaultView,
  facets,
  layouts,
  measures,
  panelSchemes,
  termFacets,
  withFilter,
  type Facet,
  type TermFacet,
  type View,
} from './view';

/** Any text without half surrogate pairs, which no address can hold. */
const anyText = (maxLength: number) =>
  fc.string({ unit: 'binary', maxLength }).filter((text) => text.length <= maxLength);

const value = anyText(80).filter((text) => text !== '');

const facetValues = (facet: Facet): fc.Arbitrary<string[]> =>
  fc.uniqueArray(value, { maxLength: facet === 'municipality' ? 1 : 40 });

const record = Object.fromEntries(facets.map((facet) => [facet, facetValues(facet)])) as Record<
  Facet,
  fc.Arbitrary<string[]>
>;

/** A view as the atlas makes them: sorted lists, tidy text, `all` where there is a choice of terms. */
const validView: fc.Arbitrary<View> = fc
  .record({
    filters: fc.record(record),
    all: fc.subarray([...termFacets]),
    basis: fc.constantFrom(...bases),
    text: anyText(100).map((text) => text.replace(/\s+/g, ' ').trim()),
    measure: fc.constantFrom(...measures),
    layout: fc.constantFrom(...layouts),
    panels: fc.constantFrom(...panelSchemes),
  })
  .map(({ filters, all, ...rest }) => ({
    ...facets.reduce<View>((view, facet) => withFilter(view, facet, filters[facet]), defaultView),
    ...rest,
    all: all.filter((facet: TermFacet) => filters[facet].length > 1),
  }));

/** Query strings that look like ours, beside wholly arbitrary ones. */
const anySearch = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...facets, 'all', 'q', 'basis', 'measure', 'layout', 'panels', 'x'),
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 120 }),
          fc.constantFrom(...termFacets, ...bases, ...measures, ...layouts, ''),
        ),
      ),
      { maxLength: 60 },
    )
    .map((pairs) => new URLSearchParams(pairs).toString()),
);

describe('the view in an address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(validView, (view) => {
        expect(parseView(formatView(view))).toEqual(view);
      }),
    );
  });

  it('has one way to be written, whatever was typed', () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        const view = parseView(search);
        const canonical = formatView(view);
        expect(parseView(canonical)).toEqual(view);
        expect(formatView(parseView(canonical))).toBe(canonical);
      }),
    );
  });

  it('is empty for the default view, and for nothing only', () => {
    expect(formatView(defaultView)).toBe('');
    expect(parseView('')).toEqual(defaultView);
    fc.assert(
      fc.property(validView, (view) => {
        expect(formatView(view) === '').toBe(
          JSON.stringify(view) === JSON.stringify(parseView('')),
        );
      }),
      { examples: [[defaultView]] },
    );
  });

  it('may start with a question mark', () => {
    expect(parseView('?kind=transition-class')).toEqual(parseView('kind=transition-class'));
  });

  it.each(['basis', 'measure', 'layout', 'panels'] as const)('ignores an unknown %s', (key) => {
    expect(parseView(`${key}=bogus`)).toEqual(defaultView);
    expect(parseView(`${key}=`)).toEqual(defaultView);
    expect(parseView(`${key}=constructor`)).toEqual(defaultView);
  });

  it('ignores parameters it does not know, and empty values', () => {
    expect(parseView('utm_source=mail&kind=&q=%20%20&__proto__=x')).toEqual(defaultView);
  });

  it('does not depend on the order of parameters', () => {
    fc.assert(
      fc.property(
        validView.chain((view) => {
          const pairs = [...new URLSearchParams(formatView(view))];
          return fc.tuple(
            fc.constant(view),
            fc.shuffledSubarray(pairs, { minLength: pairs.length, maxLength: pairs.length }),
          );
        }),
        ([view, shuffled]) => {
          expect(parseView(new URLSearchParams(shuffled))).toEqual(view);
        },
      ),
    );
  });

  it('keeps one of values that are given twice', () => {
    expect(parseView('kind=b&kind=a&kind=b').filters.kind).toEqual(['a', 'b']);
  });

  it('holds one municipality, the last', () => {
    expect(parseView('municipality=12025&municipality=11002').filters.municipality).toEqual([
      '11002',
    ]);
  });

  it('cuts text that is too long, and leaves out values that are', () => {
    const long = new URLSearchParams({ q: 'a'.repeat(500), kind: 'b'.repeat(81) });
    expect(parseView(long)).toEqual({ ...defaultView, text: 'a'.repeat(100) });
  });

  it('does not cut a character in half', () => {
    const view = parseView(new URLSearchParams({ q: `${'a'.repeat(99)}🌳🌳` }));
    expect(view.text).toBe(`${'a'.repeat(99)}🌳`);
    expect(parseView(formatView(view))).toEqual(view);
  });

  it('tidies white space in text', () => {
    expect(parseView('q=%20samen%20%0A%20lezen+').text).toBe('samen lezen');
  });

  it('asks for all terms only where two or more are chosen', () => {
    expect(parseView('all=kind').all).toEqual([]);
    expect(parseView('kind=a&all=kind').all).toEqual([]);
    expect(parseView('kind=a&kind=a&all=kind').all).toEqual([]);
    expect(parseView('kind=a&kind=b&all=kind').all).toEqual(['kind']);
    expect(parseView('province=a&province=b&all=province').all).toEqual([]);
    const one = withFilter({ ...defaultView, all: ['kind'] }, 'kind', ['a']);
    expect(formatView(one)).toBe('kind=a');
  });
});
