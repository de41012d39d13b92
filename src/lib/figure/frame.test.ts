import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { barsBody } from './bodies/bars';
import { curveBody } from './bodies/curve';
import { matrixBody } from './bodies/matrix';
import { tableBody, type TableRow } from './bodies/table';
import { ticksBody } from './bodies/ticks';
import { frameFigure } from './frame';
import { pages, pageSizes, type PageSize } from './sizes';
import type { Measure } from './text';
import type { Body, FigureView } from './view';

const measure: Measure = (text, { size }) => [...text].length * size * 0.5;
const theme = (token: string) => (token === 'paper' ? '#ffffff' : '#123456');

const rows = [
  { id: 'a', label: 'Schakelklas & meer', value: 2, ghost: 4, text: '2 · 2' },
  { id: 'b', label: 'Ontmoeting en info voor ouders', value: 4, ghost: 4, text: '4 · 4' },
];
const view = (bodies: readonly Body[], title = 'Twee gemeenten'): FigureView => ({
  name: 'proef',
  lang: 'nl',
  title,
  subtitle: 'Aantal initiatieven',
  bodies,
  legend: [
    { label: 'niet vermeld', count: '283', fill: 'zero', edge: 'line' },
    { label: 'met 1 initiatief', count: '2', fill: 'step-3', mark: '•' },
    { label: 'Brussel', pattern: 'brussels' },
    { label: 'vermeld', count: '1', pattern: 'met-2', edge: 'ink' },
  ],
  notes: ['Grijs: zonder filters.'],
  foot: ['Bron: de databank.', 'Datum van de fiche: onbekend.', 'https://example.org/?a=b'],
});

function draw(content: FigureView, size: PageSize = 'slide', transparent = false) {
  const svg = frameFigure(content, {
    page: pages[size],
    theme,
    scheme: 'light',
    measure,
    transparent,
  });
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  const texts = [...document.querySelectorAll('text')];
  return { svg, document, texts, words: texts.map(({ textContent }) => textContent).join('\n') };
}

const bars = barsBody(rows, 4);

describe.each(pageSizes)('a page of size %s', (size) => {
  const { width, height } = pages[size];

  it('holds title, subtitle, legend with counts, notes and where it comes from', () => {
    const { words } = draw(view([bars]), size);
    for (const part of [
      'Twee gemeenten',
      'Aantal initiatieven',
      '283',
      'niet vermeld',
      'Grijs: zonder filters.',
      'Bron: de databank.',
      'Datum van de fiche: onbekend.',
      'https://example.org/?a=b',
    ])
      expect(words).toContain(part);
  });

  it('keeps its own texts within its edges, also with a very long title', () => {
    const { texts } = draw(view([bars], 'lange woorden '.repeat(60)), size);
    for (const text of texts.filter((one) => !one.closest('[transform]'))) {
      const number = (name: string) => Number(text.getAttribute(name));
      const right =
        number('x') + measure(text.textContent, { family: 'sans', size: number('font-size') });
      expect(number('x')).toBeGreaterThanOrEqual(0);
      if (text.getAttribute('text-anchor') === null) expect(right).toBeLessThanOrEqual(width);
      expect(number('y')).toBeGreaterThan(0);
      expect(number('y')).toBeLessThan(height);
    }
  });

  it('draws between title and foot', () => {
    const { document } = draw(view([bars]), size);
    const body = document.querySelector('[data-part=body] > g');
    const [, y = 0, scale = 0] = (
      /translate\([\d.]+ ([\d.]+)\) scale\(([\d.]+)\)/.exec(
        body?.getAttribute('transform') ?? '',
      ) ?? []
    ).map(Number);
    const legend = Math.min(
      ...[...document.querySelectorAll('[data-part=legend] text')].map((one) =>
        Number(one.getAttribute('y')),
      ),
    );
    expect(y).toBeGreaterThan(0);
    expect(scale).toBeGreaterThan(0);
    expect(y + Number(body?.getAttribute('data-height')) * scale).toBeLessThan(legend);
  });
});

describe('a figure', () => {
  it('holds nothing that has to be looked up elsewhere', () => {
    const { svg } = draw(view([bars]));
    expect(svg).not.toMatch(/var\(|light-dark|class=|<style|href=|<use/);
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(`id="${id}"`);
  });

  it('has no ground when it is transparent', () => {
    const ground = '<rect width="1280" height="720" fill="#ffffff"/>';
    expect(draw(view([bars])).svg).toContain(ground);
    expect(draw(view([bars]), 'slide', true).svg).not.toContain(ground);
  });

  it('has its words for those who cannot see it', () => {
    const { document } = draw(view([bars]));
    expect(document.querySelector('svg')?.getAttribute('lang')).toBe('nl');
    expect(document.querySelector('svg > title')?.textContent).toBe('Twee gemeenten');
    expect(document.querySelector('svg > desc')?.textContent).toContain('Bron: de databank.');
  });

  it('lays several drawings side by side under their own titles', () => {
    const bodies = ['Ouders', 'Moeders', 'Jongeren'].map((title) => ({
      title,
      note: '1 gemeente',
      draw: () => ({ width: 1000, height: 400, markup: '<path d="M0 0"/>' }),
    }));
    const { document, words } = draw(view(bodies));
    expect(words).toContain('Moeders');
    const places = [...document.querySelectorAll('[data-body] > g')].map((one) =>
      one.getAttribute('transform'),
    );
    expect(new Set(places).size).toBe(3);
  });
});

describe('drawings that carry their values', () => {
  it('bars', () => {
    const { document } = draw(view([bars]));
    const bar = (id: string, index: number) =>
      Number(document.querySelectorAll(`[data-id=${id}] rect`)[index]?.getAttribute('width'));
    expect(document.querySelector('[data-id=a]')?.getAttribute('data-value')).toBe('2');
    expect(bar('a', 1) / bar('b', 1)).toBeCloseTo(0.5);
    expect(bar('a', 0)).toBe(bar('b', 0));
  });

  it('a matrix', () => {
    const name = (id: string) => ({ id, label: id });
    const body = matrixBody(
      [name('r1'), name('r2')],
      [name('c1'), name('c2')],
      [
        { row: 'r1', column: 'c1', value: 3, text: '3', level: 3 },
        { row: 'r2', column: 'c2', value: 0, text: '0', level: null },
      ],
    );
    const { document, words } = draw(view([body]));
    const cells = [...document.querySelectorAll('[data-row]')].map((cell) =>
      ['data-row', 'data-column', 'data-value'].map((one) => cell.getAttribute(one)),
    );
    expect(cells).toEqual([
      ['r1', 'c1', '3'],
      ['r2', 'c2', '0'],
    ]);
    expect(words.match(/·/g)).toHaveLength(2);
  });

  it('a curve, with its axes in words', () => {
    const body = curveBody(
      [
        { x: 0, y: 0 },
        { x: 0.5, y: 0.8 },
        { x: 1, y: 1 },
      ],
      {
        x: 'van hoog naar laag',
        y: 'aandeel',
        equal: 'gelijk',
        curve: 'praktijken',
        share: String,
      },
    );
    const { document, words } = draw(view([body]));
    const [from, middle, to] = (document.querySelector('[data-curve]')?.getAttribute('d') ?? '')
      .slice(1)
      .split('L')
      .map((point) => point.split(' ').map(Number));
    const part = (at: number) =>
      ((middle?.[at] ?? 0) - (from?.[at] ?? 0)) / ((to?.[at] ?? 0) - (from?.[at] ?? 0));
    expect(part(0)).toBeCloseTo(0.5, 2);
    expect(part(1)).toBeCloseTo(0.8, 2);
    expect(words).toContain('van hoog naar laag');
  });

  it('ticks, the ones that stand out longer', () => {
    const body = ticksBody({
      ticks: [
        { value: 10, standsOut: false },
        { value: 30, standsOut: true },
      ],
      domain: [0, 40],
      shaded: [20, 40],
      figure: String,
    });
    const { document } = draw(view([body]));
    const ticks = [...document.querySelectorAll('[data-value]')].map((tick) => [
      tick.getAttribute('data-value'),
      tick.getAttribute('d')?.split('V')[1],
    ]);
    expect(ticks).toEqual([
      ['10', '54'],
      ['30', '0'],
    ]);
  });
});

describe('a table', () => {
  const row = (...texts: string[]): TableRow => ({
    cells: texts.map((text, i) => ({ paragraphs: [{ text }], isNumber: i > 0 })),
  });
  const table = (count: number) => ({
    head: row('Gemeente', 'Inwoners'),
    rows: Array.from({ length: count }, (_, i) => row(`Gemeente nummer ${i + 1}`, String(i))),
  });
  const leftOut = (total: number) => (shown: number) =>
    shown === total ? null : `En ${total - shown} rijen meer.`;
  const rowsIn = (document: Document) => document.querySelectorAll('[data-table-row]').length;

  it('shows all its rows where they fit', () => {
    const { document, words } = draw(view([tableBody(table(5), leftOut(5))]));
    expect(rowsIn(document)).toBe(5);
    expect(words).not.toContain('rijen meer');
  });

  it('says how many rows are left out', () => {
    const { document, words } = draw(view([tableBody(table(200), leftOut(200))]));
    expect(rowsIn(document)).toBeGreaterThan(5);
    expect(words).toContain(`En ${200 - rowsIn(document)} rijen meer.`);
  });

  it('counts the rows that the page does not show', () => {
    expect(draw(view([tableBody(table(5), leftOut(53))])).words).toContain('En 48 rijen meer.');
  });

  it('breaks long cells in its columns', () => {
    const long = 'woord '.repeat(80).trim();
    const { document, texts } = draw(
      view([tableBody({ head: null, rows: [row(long, long)] }, leftOut(1))]),
    );
    expect(rowsIn(document)).toBe(1);
    expect(
      texts.filter(({ textContent }) => textContent.startsWith('woord')).length,
    ).toBeGreaterThan(4);
  });
});

describe('a legend in columns', () => {
  const entries = ['hoogste', 'middelste', 'laagste'].flatMap((third) =>
    ['niet vermeld', 'vermeld'].map((word) => ({ label: `${third} derde in nood, ${word}` })),
  );
  it('keeps each pair on a line, one under the other', () => {
    const { document } = draw({ ...view([bars]), legend: entries, legendColumns: 2 }, 'portrait');
    const places = [...document.querySelectorAll('[data-legend] text')].map((text) =>
      ['x', 'y'].map((name) => Number(text.getAttribute(name))),
    );
    expect(new Set(places.map(([, y]) => y)).size).toBe(3);
    expect(new Set(places.map(([x]) => x)).size).toBe(2);
  });
});

it('a figure whose source stands elsewhere has no line for it', () => {
  const { document } = draw({ ...view([bars]), foot: [] });
  expect(document.querySelector('[data-part=foot]')).toBeNull();
});
