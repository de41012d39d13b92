import { describe, expect, it } from 'vitest';
import {
  cacheNames,
  filesOf,
  isCurrentFile,
  isCurrentPage,
  offlineAddress,
  pageAddress,
  strategyFor,
} from './kept';

const sites = ['https://example.org', 'https://example.org/atlas'];

describe.each(sites)('on %s', (site) => {
  it.each([
    ['/gemeente/mechelen/?x=1', 'navigate', 'page'],
    ['/_app/immutable/chunks/a-B_1.js', 'cors', 'kept'],
    ['/data/answers/index.json?v=1', 'cors', 'kept'],
    ['/data/places.json', 'cors', 'fresh'],
    ['/icon.svg', 'no-cors', 'fresh'],
    ['/_app/version.json', 'cors', 'leave'],
    ['/service-worker.js', 'same-origin', 'leave'],
  ])('%s (%s) is %s', (path, mode, strategy) => {
    expect(strategyFor({ url: site + path, method: 'GET', mode }, site)).toBe(strategy);
  });

  it('answers nothing but GET, and no other site', () => {
    const asked = { method: 'GET', mode: 'navigate' };
    expect(strategyFor({ ...asked, url: `${site}/`, method: 'POST' }, site)).toBe('leave');
    expect(strategyFor({ ...asked, url: 'https://example.com/' }, site)).toBe('leave');
    expect(strategyFor({ ...asked, url: `${site}-other/` }, site)).toBe('leave');
  });

  it('leads to the offline page of the language, which knows what was asked', () => {
    const { pathname } = new URL(`${site}/en/over/?a=1`);
    expect(offlineAddress(`${site}/en/over/?a=1`, site)).toBe(
      `${site}/en/offline/?to=${encodeURIComponent(`${pathname}?a=1`)}`,
    );
    expect(offlineAddress(`${site}/over/`, site)).toMatch(`${site}/offline/?to=`);
  });

  it('lets go of files of an older release and of older data, and of nothing else', () => {
    const release = { files: new Set(['/_app/immutable/new.js']), data: 'd2' };
    const current = (path: string) => isCurrentFile(site + path, site, release);
    expect(current('/_app/immutable/new.js')).toBe(true);
    expect(current('/_app/immutable/old.js')).toBe(false);
    expect(current('/data/answers/index.json?v=d2')).toBe(true);
    expect(current('/data/answers/index.json?v=d1')).toBe(false);
    expect(current('/data/places.json')).toBe(true);
    expect(current('/data/answers/rest.json?v=d2')).toBe(false);
  });
});

it('keeps one copy of a page, whatever its filters', () => {
  expect(pageAddress('https://example.org/en/?kind=a#map')).toBe('https://example.org/en/');
});

it('keeps sites that share an origin apart', () => {
  expect(cacheNames('')).not.toEqual(cacheNames('/atlas'));
});

describe('a kept page', () => {
  const html =
    '<link href="../_app/immutable/assets/0.a-b_C.css"><script>import("../_app/immutable/entry/start.x.js")</script>' +
    '<link href="../_app/immutable/assets/0.a-b_C.css"><p>versie d2</p>';
  const files = ['/_app/immutable/assets/0.a-b_C.css', '/_app/immutable/entry/start.x.js'];

  it('names its files', () => {
    expect(filesOf(html)).toEqual(files);
    expect(filesOf('<p>')).toEqual([]);
  });

  it('is of a release that has all of its files and the same data', () => {
    expect(isCurrentPage(html, { files: new Set([...files, '/other']), data: 'd2' })).toBe(true);
    expect(isCurrentPage(html, { files: new Set(files.slice(1)), data: 'd2' })).toBe(false);
    expect(isCurrentPage(html, { files: new Set(files), data: 'd3' })).toBe(false);
  });
});
