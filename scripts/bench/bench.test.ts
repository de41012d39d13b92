import { describe, expect, it } from 'vitest';
import { MissingPartError, extractMap, plainPage } from './plain-page.ts';
import { formatReport, median } from './report.ts';
import { partOf } from './site-parts.ts';

const map = '<svg class="map" data-map="kaart"><svg x="1"></svg><svg/><path d="M0 0"></path></svg>';
const page = `<svg><path></path></svg><h1 data-testid="headline">13 <b>gemeenten</b></h1>${map}<svg></svg>`;

describe('extractMap', () => {
  it('cuts out the map with the elements nested in it', () => {
    expect(extractMap(page)).toBe(map);
  });

  it('says so when there is no map, or no end of it', () => {
    expect(() => extractMap('<svg></svg>')).toThrow(MissingPartError);
    expect(() => extractMap('<svg data-map><svg></svg>')).toThrow(MissingPartError);
  });
});

describe('plainPage', () => {
  it('holds the headline and the map, and neither scripts nor styles', () => {
    const plain = plainPage(page);
    expect(plain).toContain('<h1>13 gemeenten</h1>');
    expect(plain).toContain(map);
    expect(plain).not.toMatch(/<script|<style|<link/);
  });
});

describe('median', () => {
  it.each([
    [[3], 3],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

describe('formatReport', () => {
  it('shows ratios, and a dash where the plain page has nothing to compare with', () => {
    const report = formatReport(
      [
        { measure: 'bytes', unit: 'kB', plain: 50, atlas: 125, limit: 120 },
        { measure: 'shift', unit: '', plain: 0, atlas: 0.011, limit: 0.02 },
      ],
      5,
    );
    expect(report).toMatch(/bytes +50\.0 kB +125 kB +2\.50 × +120 kB \(over\)/);
    expect(report).toMatch(/shift +0\.000 +0\.011 +– +0\.020/);
  });
});

describe('partOf', () => {
  it.each([
    ['hiaten/okan-youth/index.html', 'gap pages'],
    ['en/hiaten/index.html', 'gap pages'],
    ['gemeente/gent/index.html', 'municipality pages'],
    ['en/gemeente/gent/nota/index.html', 'council briefs'],
    ['en/index.html', 'other pages'],
    ['data/answers/0a1b.json', 'baked answers'],
    ['_app/immutable/assets/duckdb-eh.1a2b.wasm', 'database engine'],
    ['_app/immutable/chunks/1a2b.js', 'code and fonts'],
    ['gemeente/gent/__data.json', 'other files'],
  ])('puts %s under %s', (path, part) => {
    expect(partOf(path)).toBe(part);
  });
});
