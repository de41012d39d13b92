import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../i18n/locale';
import type { FigureContext } from '../context';
import { frameFigure } from '../frame';
import { pages } from '../sizes';
import { resultTable } from './result';

type From = Parameters<typeof resultTable>[0];

const context = {
  facts: { version: 'abc' },
  address: 'https://example.org/werkbank/',
} as FigureContext;

const columns = [
  { name: 'gemeente', type: 'VARCHAR' },
  { name: 'inwoners', type: 'BIGINT' },
];

/** What the image of a table says: its words, and those of each row. */
function pictured({
  shape,
  ...from
}: Partial<Omit<From, 'shape'>> & { shape: Partial<From['shape']> }) {
  const view = resultTable(
    {
      sql: 'SELECT 1',
      sort: null,
      read: () => ({ first: 0, rows: [] }),
      ...from,
      shape: { columns, rows: 0, isCapped: false, milliseconds: 1, ...shape },
    },
    context,
  );
  const svg = frameFigure(view, {
    page: pages.slide,
    theme: () => '#123456',
    scheme: 'light',
    measure: (text, { size }) => [...text].length * size * 0.5,
    transparent: false,
  });
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  const wordsIn = (part: Element | Document) =>
    [...part.querySelectorAll('text')].map(({ textContent }) => textContent);
  return {
    words: wordsIn(document).join('\n'),
    rows: [...document.querySelectorAll('[data-table-row]')].map(wordsIn),
  };
}

const many = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => [`plaats ${from + i}`, String(from + i)]);

describe('the image of a result table', () => {
  it('has every row of a short answer as the table shows it, and says nothing more of them', () => {
    const { words, rows } = pictured({
      shape: { rows: 3 },
      read: () => ({
        first: 0,
        rows: [
          ['Mechelen', '88463'],
          [null, '1'],
          ['', null],
        ],
      }),
    });
    expect(rows).toEqual([
      ['Mechelen', '88463'],
      ['onbekend', '1'],
      ['(lege tekst)', 'onbekend'],
    ]);
    expect(words).toContain('3 rijen.');
    expect(words).not.toMatch(/De eerste|Rij \d/);
  });

  it('says how many of all rows it has', () => {
    const { words, rows } = pictured({
      shape: { rows: 5000 },
      read: () => ({ first: 0, rows: many(0, 80) }),
    });
    expect(rows.length).toBeGreaterThan(5);
    expect(words).toContain(`De eerste ${rows.length} van 5.000 rijen.`);
  });

  it('begins with the row that is seen first, and says so', () => {
    const { words, rows } = pictured({
      shape: { rows: 5000 },
      read: () => ({ first: 1000, rows: many(1000, 80) }),
    });
    expect(rows[0]).toEqual(['plaats 1000', '1000']);
    expect(words).toContain(`Rij 1.001 tot ${formatNumber(1000 + rows.length)} van 5.000 rijen.`);
  });

  it('says that there are more rows than were kept', () => {
    const { words } = pictured({
      shape: { rows: 2, isCapped: true },
      read: () => ({ first: 0, rows: many(0, 2) }),
    });
    expect(words).toContain('De eerste 2 van meer dan 2 rijen.');
  });

  it('says which columns it has where there are many, and in which order its rows are', () => {
    const wide = Array.from({ length: 24 }, (_, i) => ({ name: `k${i}`, type: 'VARCHAR' }));
    const { words } = pictured({
      shape: { columns: wide, rows: 1 },
      sort: { column: 'k0', descending: true },
      read: () => ({ first: 0, rows: [wide.map(({ name }) => name)] }),
    });
    expect(words).toContain('De eerste 10 van 24 kolommen.');
    expect(words).toContain('Gesorteerd op k0, van hoog naar laag.');
  });

  it('takes its title from the first comment of the query', () => {
    expect(pictured({ sql: '-- Dekking per provincie\nSELECT 1', shape: {} }).words).toContain(
      'Dekking per provincie',
    );
    expect(pictured({ shape: {} }).words).toContain('Antwoord op een vraag');
  });
});
