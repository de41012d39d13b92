import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatGap } from '../gap/gap-codec';
import { defaultTargetGroup, gapViewFor } from '../gap/gap-view';
import { formatView, parseView } from '../state/codec';
import { defaultView, withFilter } from '../state/view';
import { charts, defaultSettings, formatEmbed, isOutdated, parseEmbed, themes } from './embed';

const view = withFilter(
  { ...defaultView, layout: 'tiles', panels: 'kind', text: 'lezen' },
  'target_group',
  ['okan-youth'],
);

describe('the address of an embed', () => {
  it('gives settings and view back', () => {
    fc.assert(
      fc.property(
        fc.record({
          theme: fc.constantFrom(...themes),
          isStatic: fc.boolean(),
          chart: fc.constantFrom(null, ...charts),
          version: fc.constantFrom(null, '0123abcd', 'f'.repeat(64)),
        }),
        (settings) => {
          const search = formatEmbed(formatView(view), settings);
          expect(parseEmbed(search)).toEqual(settings);
          expect(parseView(search)).toEqual(view);
        },
      ),
    );
  });

  it('is that of the page where nothing is set', () => {
    expect(formatEmbed(formatView(view), defaultSettings)).toBe(formatView(view));
    const home = gapViewFor(defaultTargetGroup);
    expect(formatEmbed(formatGap(home, home), defaultSettings)).toBe('');
  });

  it('leaves out what it does not know', () => {
    expect(parseEmbed('theme=pink&static=yes&chart=pie&version=<b>')).toEqual(defaultSettings);
  });
});

describe('isOutdated', () => {
  it('compares the version, of which the first part is enough', () => {
    const pinned = { ...defaultSettings, version: '0123abcd' };
    expect(isOutdated(pinned, '0123abcd4567')).toBe(false);
    expect(isOutdated(pinned, '9923abcd4567')).toBe(true);
    expect(isOutdated(defaultSettings, '9923abcd4567')).toBe(false);
  });
});
