import type * as PlotLibrary from '@observablehq/plot';
import type { ChartAnswer } from './chart-answer';
import type { ResultChart } from './chart-choice';

type Library = typeof PlotLibrary;

/** What a chart says, in the language of the page. */
export type ChartWords = {
  readonly unknown: string;
  readonly rows: string;
  /** The title, for those who cannot see the chart. */
  readonly title: string;
  readonly figure: (value: number) => string;
  readonly moment: (milliseconds: number) => string;
};

export type ChartFrame = {
  /** In pixels. */
  readonly width: number;
  readonly words: ChartWords;
  /** Whether the horizontal axis is of moments, or of years. */
  readonly axis: 'number' | 'moment' | 'year';
};

const letter = 7.4;
const longestLabel = 30;
const categoryColours = [1, 2, 3, 4, 5, 6].map((i) => `var(--category-${i})`);
const ramp = [1, 2, 3, 4, 5, 6].map((i) => `var(--ramp-${i})`);

const short = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

const yLabel = ({ y }: ResultChart, words: ChartWords): string => y?.name ?? words.rows;

const frameOf = ({ width, words }: ChartFrame) => ({
  width,
  ariaLabel: words.title,
  style: {
    background: 'none',
    color: 'var(--ink)',
    fontFamily: 'var(--sans)',
    fontSize: '13px',
    overflow: 'visible',
  },
});

/** The domain of a scale, with its unknown value in words at the end. */
const namesOf = (values: readonly (string | null)[], words: ChartWords): string[] => [
  ...new Set(values.map((value) => value ?? words.unknown)),
];

const colourScale = (names: readonly string[]) => ({
  domain: [...names],
  range: categoryColours,
  legend: names.length > 1,
});

function drawBars(
  plot: Library,
  answer: Extract<ChartAnswer, { type: 'groups' }>,
  frame: ChartFrame,
) {
  const { words, width } = frame;
  const { chart, order } = answer;
  const rows = answer.rows.map(({ x, y, colour }) => ({
    x: x ?? words.unknown,
    y,
    colour: colour ?? words.unknown,
  }));
  const names = namesOf(order, words);
  const colours = namesOf(
    answer.rows.map(({ colour }) => colour),
    words,
  );
  const most = Math.min(longestLabel, Math.floor(width / 3 / letter));
  const longest = Math.min(most, Math.max(...names.map((name) => name.length), 0));
  const isParted = chart.colour !== null;
  // Sums and counts stack; other figures stand beside each other.
  const isStacked = isParted && (chart.aggregate === 'sum' || chart.aggregate === 'count');
  const isBeside = isParted && !isStacked;
  const fill = isParted ? 'colour' : 'var(--bar)';
  const band = isBeside ? 8 + colours.length * 14 : 26;
  return plot.plot({
    ...frameOf(frame),
    height: names.length * band + 56,
    marginLeft: longest * letter + 16,
    marginRight: 70,
    marginTop: 8,
    marginBottom: 44,
    x: {
      label: yLabel(chart, words),
      labelArrow: 'none',
      grid: true,
      ticks: Math.max(2, Math.floor(width / 160)),
      tickFormat: (value: number) => words.figure(value),
    },
    y: isBeside
      ? { axis: null, domain: colours }
      : {
          domain: names,
          label: null,
          tickSize: 0,
          tickFormat: (name: string) => short(name, most),
        },
    ...(isBeside
      ? {
          fy: {
            domain: names,
            label: null,
            tickFormat: (name: string) => short(name, most),
            axis: 'left' as const,
          },
        }
      : {}),
    color: isParted ? colourScale(colours) : {},
    marks: [
      plot.barX(rows, {
        x: 'y',
        y: isBeside ? 'colour' : 'x',
        ...(isBeside ? { fy: 'x' } : {}),
        fill,
        insetTop: isBeside ? 1 : 4,
        insetBottom: isBeside ? 1 : 4,
      }),
      ...(isStacked
        ? []
        : [
            plot.text(rows, {
              x: ({ y }: { y: number | null }) => y ?? 0,
              y: isBeside ? 'colour' : 'x',
              ...(isBeside ? { fy: 'x' } : {}),
              text: ({ y }: { y: number | null }) => (y === null ? words.unknown : words.figure(y)),
              textAnchor: 'start',
              dx: 5,
              fill: 'var(--ink-2)',
              fontVariant: 'tabular-nums',
            }),
          ]),
      plot.ruleX([0], { stroke: 'var(--province)' }),
    ],
  });
}

function drawMatrix(
  plot: Library,
  answer: Extract<ChartAnswer, { type: 'groups' }>,
  frame: ChartFrame,
) {
  const { words, width } = frame;
  const rows = answer.rows.map(({ x, y, colour }) => ({
    x: x ?? words.unknown,
    y,
    colour: colour ?? words.unknown,
  }));
  const across = namesOf(answer.order, words);
  const down = namesOf(
    answer.rows.map(({ colour }) => colour),
    words,
  ).sort((a, b) => a.localeCompare(b));
  const most = Math.min(longestLabel, Math.floor(width / 3 / letter));
  const longest = (names: readonly string[], limit: number) =>
    Math.min(limit, Math.max(...names.map((name) => name.length), 0)) * letter + 14;
  const values = rows.flatMap(({ y }) => y ?? []);
  const [low, high] = [Math.min(...values, 0), Math.max(...values)];
  const step = (y: number) => Math.min(5, Math.floor(((y - low) / (high - low || 1)) * 6));
  return plot.plot({
    ...frameOf(frame),
    height: down.length * 30 + longest(across, 22) + 16,
    marginLeft: longest(down, most),
    marginTop: longest(across, 22),
    marginBottom: 8,
    marginRight: 24,
    padding: 0,
    x: {
      axis: 'top',
      domain: across,
      label: null,
      tickSize: 0,
      tickRotate: -55,
      tickFormat: (name: string) => short(name, 22),
    },
    y: { domain: down, label: null, tickSize: 0, tickFormat: (name: string) => short(name, most) },
    marks: [
      plot.cell(rows, {
        x: 'x',
        y: 'colour',
        inset: 1,
        fill: ({ y }: { y: number | null }) => (y === null ? 'var(--zero)' : (ramp[step(y)] ?? '')),
      }),
      plot.text(rows, {
        x: 'x',
        y: 'colour',
        text: ({ y }: { y: number | null }) => (y === null ? '?' : words.figure(y)),
        fontVariant: 'tabular-nums',
        fill: ({ y }: { y: number | null }) =>
          y === null ? 'var(--ink)' : `var(--on-ramp-${step(y) + 1})`,
      }),
    ],
  });
}

const xAxis = ({ axis, words, width }: ChartFrame, label: string) => ({
  label,
  labelArrow: 'none' as const,
  ticks: Math.max(2, Math.floor(width / 130)),
  tickFormat: (value: number) =>
    axis === 'moment'
      ? words.moment(value)
      : axis === 'year'
        ? Number.isInteger(value)
          ? String(value)
          : ''
        : words.figure(value),
});

const yAxis = ({ words }: ChartFrame, label: string) => ({
  label,
  labelArrow: 'none' as const,
  grid: true,
  nice: true,
  tickFormat: (value: number) => words.figure(value),
});

function drawPoints(
  plot: Library,
  answer: Extract<ChartAnswer, { type: 'points' }>,
  frame: ChartFrame,
) {
  const { words } = frame;
  const { chart } = answer;
  const rows = answer.rows.map(({ x, y, colour }) => ({ x, y, colour: colour ?? words.unknown }));
  const colours = namesOf(
    rows.map(({ colour }) => colour),
    words,
  );
  const stroke = chart.colour ? 'colour' : 'var(--bar)';
  const channels = { x: 'x', y: 'y' } as const;
  return plot.plot({
    ...frameOf(frame),
    height: Math.min(460, Math.max(280, frame.width * 0.5)),
    marginLeft: 64,
    marginBottom: 44,
    marginRight: 24,
    x: xAxis(frame, chart.x.name),
    y: yAxis(frame, yLabel(chart, words)),
    ...(chart.colour
      ? {
          color: { ...colourScale(colours), legend: false },
          symbol: { domain: colours, legend: colours.length > 1 },
        }
      : {}),
    marks:
      chart.kind === 'line'
        ? [
            plot.line(rows, { ...channels, z: 'colour', stroke, strokeWidth: 2 }),
            plot.dot(rows, {
              ...channels,
              ...(chart.colour ? { symbol: 'colour' } : {}),
              fill: stroke,
              r: rows.length > 80 ? 0.5 : 3.5,
            }),
          ]
        : [
            plot.dot(rows, {
              ...channels,
              stroke,
              ...(chart.colour ? { symbol: 'colour' } : {}),
              strokeWidth: 1.5,
              fill: stroke,
              fillOpacity: 0.25,
              r: 3.5,
            }),
          ],
  });
}

function drawSquares(
  plot: Library,
  answer: Extract<ChartAnswer, { type: 'squares' }>,
  frame: ChartFrame,
) {
  const most = Math.max(...answer.rows.map(({ rows }) => rows), 1);
  const step = (rows: number) =>
    most === 1 ? 3 : Math.min(5, Math.floor((Math.log(rows) / Math.log(most)) * 5.999));
  return plot.plot({
    ...frameOf(frame),
    height: Math.min(460, Math.max(280, frame.width * 0.5)),
    marginLeft: 64,
    marginBottom: 44,
    x: xAxis(frame, answer.chart.x.name),
    y: yAxis(frame, yLabel(answer.chart, frame.words)),
    marks: [
      plot.rect(answer.rows, {
        x1: 'x1',
        x2: 'x2',
        y1: 'y1',
        y2: 'y2',
        fill: ({ rows }: { rows: number }) => ramp[step(rows)] ?? '',
      }),
    ],
  });
}

function drawHistogram(
  plot: Library,
  answer: Extract<ChartAnswer, { type: 'bins' }>,
  frame: ChartFrame,
) {
  return plot.plot({
    ...frameOf(frame),
    height: Math.min(400, Math.max(260, frame.width * 0.4)),
    marginLeft: 64,
    marginBottom: 44,
    x: xAxis(frame, answer.chart.x.name),
    y: yAxis(frame, frame.words.rows),
    marks: [
      plot.rectY(answer.rows, {
        x1: 'x',
        x2: ({ x }: { x: number }) => x + answer.width,
        y: 'rows',
        fill: 'var(--bar)',
        inset: 0.5,
      }),
      plot.ruleY([0], { stroke: 'var(--province)' }),
    ],
  });
}

function drawAnswer(plot: Library, answer: ChartAnswer, frame: ChartFrame): Element {
  switch (answer.type) {
    case 'groups':
      return answer.chart.kind === 'matrix'
        ? drawMatrix(plot, answer, frame)
        : drawBars(plot, answer, frame);
    case 'points':
      return drawPoints(plot, answer, frame);
    case 'squares':
      return drawSquares(plot, answer, frame);
    case 'bins':
      return drawHistogram(plot, answer, frame);
  }
}

/**
 * Draws a chart of a result with Observable Plot, in the colours of the page, as wide as it is given.
 * The names that Plot gives to groups of marks are taken out: a group without a role may have none.
 */
export function drawResult(plot: Library, answer: ChartAnswer, frame: ChartFrame): Element {
  const element = drawAnswer(plot, answer, frame);
  element.querySelectorAll('g[aria-label]').forEach((group) => {
    group.removeAttribute('aria-label');
  });
  return element;
}
