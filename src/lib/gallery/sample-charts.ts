import { m } from '$lib/paraglide/messages';
import type { ChartAnswer } from '../result/chart-answer';
import type { ResultChart } from '../result/chart-choice';
import type { ChartKind } from '../result/settings';

/** A made-up answer for one form of chart. */
export type SampleChart = {
  readonly id: string;
  readonly name: string;
  readonly axis: 'number' | 'year';
  readonly answer: ChartAnswer;
};

const places = ['A', 'B', 'C', 'D', 'E', 'F'];
const kinds = [1, 2, 3, 4, 5, 6].map((number) => m.style_kind({ number: String(number) }));

/** A number between 0 and 1 that looks random and is always the same. */
const made = (seed: number): number => Math.abs(Math.sin(seed * 12.9898) * 43_758.5453) % 1;

const chart = (kind: ChartKind, change: Partial<ResultChart> = {}): ResultChart => ({
  kind,
  x: { name: m.style_sample_place(), type: 'VARCHAR' },
  y: { name: m.style_sample_count(), type: 'INTEGER' },
  colour: null,
  aggregate: 'sum',
  ...change,
});
const number = (name: string) => ({ name, type: 'DOUBLE' });
const colour = { name: m.style_palette_category(), type: 'VARCHAR' };

const parted = places
  .slice(0, 4)
  .flatMap((x, i) =>
    kinds.map((kind, j) => ({ x, colour: kind, y: Math.round(2 + 18 * made(i * 7 + j + 1)) })),
  );

/** Every form that a result of the workbench can be drawn in. */
export const sampleCharts = (): readonly SampleChart[] => [
  {
    id: 'bars',
    name: m.style_chart_bars(),
    axis: 'number',
    answer: {
      type: 'groups',
      chart: chart('bars'),
      leftOut: {},
      order: [...places, null],
      rows: [...places, null].map((x, i) => ({
        x,
        colour: null,
        y: [41, 33, 24, 18, 9, 4, 2][i] ?? 0,
      })),
    },
  },
  {
    id: 'parted',
    name: m.style_chart_parted(),
    axis: 'number',
    answer: {
      type: 'groups',
      chart: chart('bars', { colour }),
      leftOut: {},
      order: places.slice(0, 4),
      rows: parted,
    },
  },
  {
    id: 'beside',
    name: m.style_chart_beside(),
    axis: 'number',
    answer: {
      type: 'groups',
      chart: chart('bars', { colour, aggregate: 'mean' }),
      leftOut: {},
      order: places.slice(0, 2),
      rows: parted.filter(({ x }) => x === 'A' || x === 'B'),
    },
  },
  {
    id: 'line',
    name: m.style_chart_line(),
    axis: 'year',
    answer: {
      type: 'points',
      chart: chart('line', { x: number(m.style_sample_year()), colour }),
      leftOut: {},
      rows: kinds.flatMap((kind, j) =>
        Array.from({ length: 8 }, (_, i) => ({
          x: 2018 + i,
          colour: kind,
          y: Math.round(10 + j * 9 + i * (j - 2) + 6 * made(i + j * 11)),
        })),
      ),
    },
  },
  {
    id: 'dots',
    name: m.style_chart_dots(),
    axis: 'number',
    answer: {
      type: 'points',
      chart: chart('dots', { x: number(m.style_sample_share()), colour }),
      leftOut: {},
      rows: Array.from({ length: 72 }, (_, i) => ({
        x: 100 * made(i + 1),
        colour: kinds[i % 6] ?? null,
        y: 60 * made(i + 1) + 40 * made(i + 200),
      })),
    },
  },
  {
    id: 'squares',
    name: m.style_chart_squares(),
    axis: 'number',
    answer: {
      type: 'squares',
      chart: chart('dots', { x: number(m.style_sample_share()) }),
      leftOut: { isSquared: true },
      rows: Array.from({ length: 20 * 10 }, (_, i) => {
        const [column, row] = [i % 20, Math.floor(i / 20)];
        const near = Math.abs(column / 2 - row);
        return {
          x1: column * 5,
          x2: column * 5 + 5,
          y1: row * 10,
          y2: row * 10 + 10,
          rows: Math.ceil(400 * Math.exp(-near) * (0.5 + made(i + 1))),
        };
      }),
    },
  },
  {
    id: 'histogram',
    name: m.style_chart_histogram(),
    axis: 'number',
    answer: {
      type: 'bins',
      chart: chart('histogram', { x: number(m.style_sample_share()), y: null }),
      leftOut: {},
      width: 5,
      rows: [2, 7, 18, 34, 51, 60, 48, 30, 17, 9, 4, 1].map((rows, i) => ({ x: i * 5, rows })),
    },
  },
  {
    id: 'matrix',
    name: m.style_chart_matrix(),
    axis: 'number',
    answer: {
      type: 'groups',
      chart: chart('matrix', { colour }),
      leftOut: {},
      order: places.slice(0, 4),
      rows: parted.map((row, i) => (i === 9 ? { ...row, y: null } : row)),
    },
  },
];
