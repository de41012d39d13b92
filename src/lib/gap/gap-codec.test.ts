import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatView } from '../state/codec';
import { defaultView, termFacets, withFilter, type View } from '../state/view';
import { formatGap, formatThreshold, parseGap, parseThreshold } from './gap-codec';
import { gapLayouts, gapOrders, gapViewFor, type GapView, type Threshold } from './gap-view';

const home = gapViewFor('parents-other-language');
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const ids = fc.uniqueArray(id, { maxLength: 4 });

const target: fc.Arbitrary<View> = fc
  .record({
    target_group: ids,
    kind: ids,
    domain: ids,
    province: ids,
    basis: fc.constantFrom('coded' as const, 'stated' as const),
    text: fc.constantFrom('', 'samen lezen'),
    all: fc.subarray([...termFacets]),
  })
  .map(({ basis, text, all, ...filters }) => {
    const view = (['target_group', 'kind', 'domain', 'province'] as const).reduce<View>(
      (before, facet) => withFilter(before, facet, filters[facet]),
      { ...defaultView, basis, text },
    );
    return { ...view, all: all.filter((facet) => view.filters[facet].length > 1) };
  });

const threshold: fc.Arbitrary<Threshold> = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map((value) => ({ kind: 'fifth' as const, value })),
  fc.integer({ min: 1, max: 99 }).map((value) => ({ kind: 'top' as const, value })),
  fc.nat(1e9).map((hundredths) => ({ kind: 'value' as const, value: hundredths / 100 })),
);
const weight = fc.integer({ min: 0, max: 3 });

const anyView: fc.Arbitrary<GapView> = fc.record({
  target: fc.oneof(target, fc.constantFrom(defaultView, home.target)),
  indicator: id,
  threshold,
  layout: fc.constantFrom(...gapLayouts),
  order: fc.constantFrom(...gapOrders),
  municipality: fc.option(fc.stringMatching(/^\d{5}$/)),
  weights: fc.record({ population: weight, need: weight, density: weight }),
});

const anySearch = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...['need', 'from', 'layout', 'order', 'municipality', 'weights', 'target', 'kind', 'q'],
        'target_group',
      ),
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 90 }),
        fc.constantFrom('any', 'fifth-1', 'top-010', 'value-3.50', 'dots', '1-2-3', '11002', ''),
      ),
    ),
    { maxLength: 20 },
  )
  .map((pairs) => new URLSearchParams(pairs).toString());

describe('the view of a gap page in an address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseGap(formatGap(view, home), home)).toEqual(view);
      }),
    );
  });

  it('has one way to be written, whatever was typed', () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        const view = parseGap(search, home);
        const canonical = formatGap(view, home);
        expect(parseGap(canonical, home)).toEqual(view);
        expect(formatGap(parseGap(canonical, home), home)).toBe(canonical);
      }),
    );
  });

  it('is empty for the page as it opens, whichever group the page is about', () => {
    for (const group of ['parents-other-language', 'okan-youth']) {
      const own = gapViewFor(group);
      expect(formatGap(own, own)).toBe('');
      expect(parseGap('', own)).toEqual(own);
    }
    expect(formatGap(gapViewFor('okan-youth'), home)).toBe('target_group=okan-youth');
  });

  it('takes the filters of an address of the atlas, and its municipality as the one to call for', () => {
    const view = parseGap('kind=transition-class&province=Limburg&municipality=71016', home);
    expect(formatView(view.target)).toBe('kind=transition-class&province=Limburg');
    expect(view.municipality).toBe('71016');
    expect(parseGap('measure=kinds&panels=kind&layout=dots', home)).toEqual(home);
  });

  it('can ask for any initiative at all', () => {
    const any = { ...home, target: defaultView };
    expect(formatGap(any, home)).toBe('target=any');
    expect(parseGap('target=any', home)).toEqual(any);
  });

  it.each(['fifth-0', 'fifth-5', 'top-100', 'top-2.5', 'value--3', 'value-1e3', 'value-', 'x-1'])(
    'does not know the threshold %s',
    (text) => {
      expect(parseThreshold(text)).toBeNull();
      expect(parseGap(`from=${text}`, home)).toEqual(home);
    },
  );

  it('writes a threshold in one way', () => {
    const read = parseThreshold('value-35.50');
    expect(read).toEqual({ kind: 'value', value: 35.5 });
    expect(read && formatThreshold(read)).toBe('value-35.5');
  });
});
