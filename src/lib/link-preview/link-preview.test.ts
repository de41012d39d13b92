import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import type { MapShapes } from '../geo/shapes';
import { indexedPng } from './indexed-png';
import { lines, pictureMarkup, sentenceLines, type Palette, type Picture } from './picture';
import { mapOfPath, pathOfPicture, pictureName } from './picture-name';
import { pageText, previewTags } from './tags';

const html = (more = '') =>
  `<head><title>A &amp; "B" – Site</title><meta name="description" content="Says &quot;so&quot; &lt;1"/>${more}</head>`;
const text = { title: 'A & "B"', description: 'Says "so" <1' };

describe('pageText', () => {
  it('reads title and description, without the name of the site', () => {
    expect(pageText(html(), 'Site')).toEqual(text);
  });

  it('reads nothing of a page that is not to be found', () => {
    expect(pageText(html('<meta name="robots" content="noindex"/>'), 'Site')).toBeNull();
    expect(pageText('<head></head>', 'Site')).toBeNull();
  });
});

describe('previewTags', () => {
  const shown = { locale: 'nl', siteName: 'Site' } as const;

  it('writes text as text, and no absolute address where none is known', () => {
    const tags = previewTags(text, { ...shown, address: null });
    expect(tags).toContain('property="og:title" content="A &amp; &quot;B&quot;"');
    expect(tags).toContain('property="og:locale" content="nl_BE"');
    expect(tags).toContain('property="og:locale:alternate" content="en_GB"');
    expect(tags).not.toMatch(/https?:|og:image|canonical/);
  });

  it('names page and picture where the address of the site is known', () => {
    const page = 'https://example.org/a/';
    const tags = previewTags(text, {
      ...shown,
      address: { page, picture: 'https://example.org/preview/a.png' },
    });
    expect(tags).toContain(`rel="canonical" href="${page}"`);
    expect(tags).toContain('property="og:image" content="https://example.org/preview/a.png"');
    expect(tags).toContain('summary_large_image');
  });
});

describe('the name of a picture', () => {
  it.each(['/', '/gemeente/mechelen/', '/hiaten/okan-youth/', '/data/schema/'])(
    'leads back to %s',
    (path) => {
      expect(pathOfPicture(pictureName(path))).toBe(path);
      expect(pictureName(path)).not.toContain('/');
    },
  );

  it('is that of the municipality for its brief', () => {
    expect(pictureName('/gemeente/mechelen/nota/')).toBe(pictureName('/gemeente/mechelen/'));
  });

  it('says which map is drawn', () => {
    expect(mapOfPath('/gemeente/mechelen/')).toEqual({ kind: 'municipality', slug: 'mechelen' });
    expect(mapOfPath('/hiaten/')).toEqual({ kind: 'gaps', group: null });
    expect(mapOfPath('/gemeenten/')).toEqual({ kind: 'mentions' });
  });
});

describe('lines', () => {
  it('breaks at words and says that there is more', () => {
    expect(lines('een twee drie', 8, 2)).toEqual(['een twee', 'drie']);
    expect(lines('een twee drie vier', 8, 2)).toEqual(['een twee', 'drie…']);
    expect(lines('een twee. drie', 9, 1)).toEqual(['een twee…']);
    expect(lines('langwoordzonderspatie', 8, 3)).toEqual(['langwoor', 'dzonders', 'patie']);
    expect(lines('', 8, 2)).toEqual([]);
  });
});

describe('sentenceLines', () => {
  it('keeps the sentences that fit, and cuts only where not even one does', () => {
    expect(sentenceLines('Een twee. Drie vier vijf.', 12, 2)).toEqual(['Een twee.']);
    expect(sentenceLines('Een twee. Drie vier.', 12, 2)).toEqual(['Een twee.', 'Drie vier.']);
    expect(sentenceLines('Een twee drie vier.', 8, 1)).toEqual(['Een twe…']);
  });
});

describe('pictureMarkup', () => {
  const colours = { step: '#000000' } as unknown as Palette;
  const shapes = {
    municipalities: [],
    outline: '',
    provinceBorders: '',
    brussels: '',
  } as unknown as MapShapes;
  const textsOf = (picture: Partial<Picture>): string[] =>
    [
      ...pictureMarkup(
        {
          siteName: 'Site',
          title: 'Titel',
          description: '',
          source: '',
          legend: [],
          fills: new Map(),
          ...picture,
        },
        shapes,
        colours,
      ).matchAll(/<text[^>]*>([^<]*)</g),
    ].map(([, words = '']) => words);

  it('says the name of the site once', () => {
    expect(textsOf({ title: 'Site: welke gemeenten' })).toEqual(['Site', 'welke gemeenten']);
  });

  it('makes the letters of a long title smaller before it cuts it', () => {
    const title =
      'Welke Vlaamse gemeenten welke praktijken voor gelijke kansen melden, en voor wie';
    expect(textsOf({ title }).slice(1).join(' ')).toBe(title);
    expect(textsOf({ title: title.repeat(3) }).at(-1)).toMatch(/…$/);
  });

  it('names what its colours say, with the scale that they follow', () => {
    expect(
      textsOf({
        legendTitle: 'Nood',
        legend: [{ fills: ['#111111', '#222222'], label: 'niet vermeld' }],
      }).slice(2),
    ).toEqual(['Nood', 'niet vermeld']);
  });
});

describe('indexedPng', () => {
  it('is the same picture', () => {
    const pixels = Uint8Array.from(
      [
        [255, 0, 0],
        [0, 255, 0],
        [0, 0, 255],
        [255, 255, 255],
        [255, 0, 0],
        [0, 0, 0],
      ].flatMap((colour) => [...colour, 255]),
    );
    const png = indexedPng(pixels, 3, 2).toString('base64');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><image width="3" height="2" image-rendering="optimizeSpeed" href="data:image/png;base64,${png}"/></svg>`;
    expect([...new Resvg(svg).render().pixels]).toEqual([...pixels]);
  });

  it('takes the nearest of the frequent colours where there are too many', () => {
    const grey = Uint8Array.from({ length: 600 * 4 }, (_, i) => {
      const value = Math.floor(i / 4);
      return i % 4 === 3 ? 255 : i % 4 === 0 ? value & 255 : value >> 8;
    });
    const png = indexedPng(grey, 600, 1);
    const at = png.indexOf('PLTE');
    expect(png.readUInt32BE(at - 4)).toBe(256 * 3);
  });
});
