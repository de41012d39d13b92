import * as v from 'valibot';

/** The three faces of one answer. */
export const faces = ['table', 'chart', 'map'] as const;
export const chartKinds = ['bars', 'line', 'dots', 'histogram', 'matrix'] as const;
/** How several rows become one figure. */
export const aggregates = ['sum', 'mean', 'min', 'max', 'count'] as const;
export const mapLayouts = ['map', 'tiles'] as const;
export const breakMethods = ['quantiles', 'equal', 'natural', 'manual'] as const;
export const classCounts = [2, 3, 4, 5, 6] as const;

export type Face = (typeof faces)[number];
export type ChartKind = (typeof chartKinds)[number];
export type Aggregate = (typeof aggregates)[number];
export type BreakMethod = (typeof breakMethods)[number];
export type ClassCount = (typeof classCounts)[number];

/** Name of a column that was chosen; `''` is none of them, null leaves the choice to us. */
const column = v.fallback(v.nullable(v.string()), null);

const sort = v.object({ column: v.string(), descending: v.boolean() });

const chart = v.object({
  kind: v.fallback(v.nullable(v.picklist(chartKinds)), null),
  x: column,
  /** `''` is the number of rows. */
  y: column,
  colour: column,
  aggregate: v.fallback(v.nullable(v.picklist(aggregates)), null),
});

const map = v.object({
  /** The column that says which municipality. */
  place: column,
  /** What is coloured; `''` is the number of rows. */
  value: column,
  aggregate: v.fallback(v.nullable(v.picklist(aggregates)), null),
  layout: v.fallback(v.picklist(mapLayouts), 'map'),
  method: v.fallback(v.picklist(breakMethods), 'quantiles'),
  classes: v.fallback(v.picklist(classCounts), 5),
  /** Bounds between classes that were typed, ascending; they hold under `manual`. */
  breaks: v.fallback(v.pipe(v.array(v.pipe(v.number(), v.finite())), v.maxLength(5)), []),
});

export type ChartSettings = v.InferOutput<typeof chart>;
export type MapSettings = v.InferOutput<typeof map>;
export type Sort = v.InferOutput<typeof sort>;

/** How a result is looked at: plain JSON, so that a link can carry it. */
export type ResultSettings = {
  readonly view: Face;
  readonly sort: Sort | null;
  readonly chart: ChartSettings;
  readonly map: MapSettings;
};

export const defaultSettings: ResultSettings = {
  view: 'table',
  sort: null,
  chart: { kind: null, x: null, y: null, colour: null, aggregate: null },
  map: {
    place: null,
    value: null,
    aggregate: null,
    layout: 'map',
    method: 'quantiles',
    classes: 5,
    breaks: [],
  },
};

const settings = v.object({
  view: v.fallback(v.picklist(faces), defaultSettings.view),
  sort: v.fallback(v.nullable(sort), null),
  chart: v.fallback(chart, defaultSettings.chart),
  map: v.fallback(map, defaultSettings.map),
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is there laid over the defaults. */
const over = (defaults: object, value: unknown) => ({
  ...defaults,
  ...(isObject(value) ? value : {}),
});

/** Reads settings from anything, such as a link; what it does not know it leaves as it is by default. */
export function readSettings(value: unknown): ResultSettings {
  const given = isObject(value) ? value : {};
  const read = v.parse(settings, {
    ...over(defaultSettings, given),
    chart: over(defaultSettings.chart, given['chart']),
    map: over(defaultSettings.map, given['map']),
  });
  const breaks = [...new Set(read.map.breaks)].sort((a, b) => a - b);
  return { ...read, map: { ...read.map, breaks } };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const difference = (value: object, defaults: object) => {
  const fallback = new Map<string, unknown>(Object.entries(defaults));
  return Object.fromEntries(
    Object.entries(value).filter(([name, own]) => !same(own, fallback.get(name))),
  );
};

/**
 * Settings as JSON with only what differs from the defaults, for a link: `readSettings` gives the same
 * settings back.
 */
export function writeSettings({ view, sort, chart, map }: ResultSettings): Record<string, unknown> {
  return difference(
    {
      view,
      sort,
      chart: difference(chart, defaultSettings.chart),
      map: difference(map, defaultSettings.map),
    },
    { view: defaultSettings.view, sort: null, chart: {}, map: {} },
  );
}
