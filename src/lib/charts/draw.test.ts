import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { bandHeight, type Bar, type Cell } from './spec';
import { drawAtBuild } from './draw.ssr';

type Rect = { x: number; y: number; width: number; height: number; fill: string };

const svgOf = (markup: string) => {
  const svg = parseHTML(`<html><body>${markup}</body></html>`).document.querySelector('svg');
  if (!svg) throw new Error('no SVG');
  return svg;
};

/** The rectangles of a drawing, in the order in which they are drawn. */
const rectsOf = (markup: string): Rect[] =>
  [...svgOf(markup).querySelectorAll('rect')].map((rect) => {
    const number = (name: string) => Number(rect.getAttribute(name));
    return {
      x: number('x'),
      y: number('y'),
      width: number('width'),
      height: number('height'),
      fill: rect.getAttribute('fill') ?? rect.parentElement?.getAttribute('fill') ?? '',
    };
  });

const bandOf = ({ y }: Rect, height: number): number => Math.floor(y / height);

const bars = fc
  .array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })), { minLength: 1, maxLength: 8 })
  .map((pairs): Bar[] =>
    pairs.map(([one, other], i) => ({
      id: `term-${i}`,
      value: Math.min(one, other),
      ghost: Math.max(one, other),
    })),
  );

/** Widths that a drawing shows for each bar; 0 where nothing is drawn. */
function widths(markup: string, count: number, fill: string): number[] {
  const found = Array.from({ length: count }, () => 0);
  for (const rect of rectsOf(markup))
    if (rect.fill === fill) {
      expect(rect.x).toBe(0);
      found[bandOf(rect, bandHeight.bars)] = rect.width;
    }
  return found;
}

describe('bars', () => {
  it('are as long as their values, from zero, with what is there without filters behind them', () => {
    fc.assert(
      fc.property(bars, fc.integer({ min: 1, max: 40 }), (rows, room) => {
        const max = Math.max(room, ...rows.map(({ ghost }) => ghost));
        const markup = drawAtBuild({ type: 'bars', bars: rows, max });
        const values = widths(markup, rows.length, 'var(--bar)');
        const ghosts = widths(markup, rows.length, 'var(--ghost)');
        rows.forEach(({ value, ghost }, i) => {
          expect(values[i]).toBeCloseTo((value / max) * 200, 6);
          expect(ghosts[i]).toBeCloseTo((ghost / max) * 200, 6);
          expect(ghosts[i] ?? 0).toBeGreaterThanOrEqual(values[i] ?? 0);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('are drawn over their ghosts', () => {
    const fills = rectsOf(
      drawAtBuild({ type: 'bars', bars: [{ id: 'a', value: 1, ghost: 2 }], max: 2 }),
    ).map(({ fill }) => fill);
    expect(fills).toEqual(['var(--ghost)', 'var(--bar)']);
  });

  it('have no width at zero, also when all are zero', () => {
    const markup = drawAtBuild({ type: 'bars', bars: [{ id: 'a', value: 0, ghost: 0 }], max: 0 });
    expect(rectsOf(markup).map(({ width }) => width)).toEqual([0, 0]);
  });

  it('each have a band as high as the controls beside it', () => {
    const rows = ['c', 'a', 'b'].map((id) => ({ id, value: 1, ghost: 1 }));
    const markup = drawAtBuild({ type: 'bars', bars: rows, max: 1 });
    expect(svgOf(markup).getAttribute('viewBox')).toBe(`0 0 200 ${3 * bandHeight.bars}`);
    const drawn = rectsOf(markup).filter(({ fill }) => fill === 'var(--bar)');
    expect(drawn.map((rect) => bandOf(rect, bandHeight.bars))).toEqual([0, 1, 2]);
    for (const { y, height } of drawn)
      expect((y + height / 2) % bandHeight.bars).toBe(bandHeight.bars / 2);
  });
});

describe('a matrix', () => {
  const rows = ['z', 'a', 'm'];
  const columns = ['q', 'b'];

  it('has its cells in their row and column, in the colour of their level', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record<Cell>({
            row: fc.constantFrom(...rows),
            column: fc.constantFrom(...columns),
            level: fc.constantFrom(1, 2, 3, null),
            ghost: fc.boolean(),
          }),
          { selector: ({ row, column }) => `${row} ${column}` },
        ),
        (cells) => {
          const markup = drawAtBuild({ type: 'matrix', rows, columns, cells });
          const drawn = rectsOf(markup).map((rect) => ({
            row: rows[bandOf(rect, bandHeight.matrix)],
            column: columns[Math.floor(rect.x / 40)],
            fill: rect.fill,
          }));
          expect(drawn).toEqual(
            cells.map(({ row, column, level }) => ({
              row,
              column,
              fill: level === null ? 'var(--zero)' : `var(--step-${level})`,
            })),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('has a band for a row without cells', () => {
    const cells: Cell[] = [{ row: 'm', column: 'b', level: 2, ghost: false }];
    const markup = drawAtBuild({ type: 'matrix', rows, columns, cells });
    expect(svgOf(markup).getAttribute('viewBox')).toBe(`0 0 80 ${3 * bandHeight.matrix}`);
    expect(rectsOf(markup)).toEqual([
      { x: 41.5, y: 61.5, width: 37, height: 27, fill: 'var(--step-2)' },
    ]);
  });
});

describe('a curve', () => {
  it('runs over its points, with the diagonal behind it', () => {
    const markup = drawAtBuild({
      type: 'curve',
      points: [
        { x: 0, y: 0 },
        { x: 0.25, y: 1 },
        { x: 1, y: 1 },
      ],
    });
    expect(markup).toContain('d="M0,200L300,0"');
    expect(markup).toContain('d="M0,200L75,0L300,0"');
  });
});

describe('ticks', () => {
  const markup = drawAtBuild({
    type: 'ticks',
    ticks: [
      { value: 10, standsOut: false },
      { value: 30, standsOut: true },
    ],
    domain: [0, 40],
    shaded: [20, 40],
  });

  it('stand at their values, long where they stand out', () => {
    const lines = [...svgOf(markup).querySelectorAll('line')].map((line) =>
      ['x1', 'y2'].map((name) => Number(line.getAttribute(name))),
    );
    expect(lines).toContainEqual([75, 16]);
    expect(lines).toContainEqual([225, 0]);
  });

  it('have their range shaded', () => {
    expect(rectsOf(markup)).toEqual([
      { x: 150, y: 0, width: 150, height: 40, fill: 'var(--need-3)' },
    ]);
  });
});

describe('every chart', () => {
  it.each([
    drawAtBuild({ type: 'bars', bars: [], max: 0 }),
    drawAtBuild({ type: 'bars', bars: [{ id: 'a', value: 1, ghost: 2 }], max: 2 }),
    drawAtBuild({ type: 'matrix', rows: ['a'], columns: ['b'], cells: [] }),
    drawAtBuild({ type: 'curve', points: [] }),
    drawAtBuild({ type: 'ticks', ticks: [], domain: [0, 1], shaded: null }),
  ])('is a picture that stretches, without text or styles of its own: %#', (markup) => {
    const svg = svgOf(markup);
    expect(svg.getAttribute('aria-hidden')).toBe('true');
    expect(svg.getAttribute('preserveAspectRatio')).toBe('none');
    expect(svg.getAttribute('width')).toBeNull();
    expect(svg.querySelector('text, style')).toBeNull();
    expect(svg.textContent.trim()).toBe('');
  });
});
