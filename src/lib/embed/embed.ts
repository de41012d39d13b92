import { oneOf } from '../state/codec';

/** What can stand on another site: a route each, `/embed/<piece>/`. */
export const pieces = ['map', 'chart', 'small-maps', 'gap', 'gap-map'] as const;
export const themes = ['auto', 'light', 'dark'] as const;
/** The bars of the atlas. */
export const charts = ['kind', 'target_group', 'domain', 'province'] as const;

export type Piece = (typeof pieces)[number];
export type Theme = (typeof themes)[number];
export type ChartName = (typeof charts)[number];

/** How an embed shows its view, beside the view itself. */
export type EmbedSettings = {
  readonly theme: Theme;
  /** Whether it is only to be read: nothing in it can be chosen. */
  readonly isStatic: boolean;
  /** Which bars; all of them when null. */
  readonly chart: ChartName | null;
  /** Version of the data that it was made with; null when it follows the newest. */
  readonly version: string | null;
};

export const defaultSettings: EmbedSettings = {
  theme: 'auto',
  isStatic: false,
  chart: null,
  version: null,
};

/** Reads the settings from the query string of an embed, which holds a view too. */
export function parseEmbed(search: string | URLSearchParams): EmbedSettings {
  const params = new URLSearchParams(search);
  const version = params.get('version') ?? '';
  return {
    theme: oneOf(themes, params.get('theme'), defaultSettings.theme),
    isStatic: params.get('static') === '1',
    chart: charts.find((chart) => chart === params.get('chart')) ?? null,
    version: /^[0-9a-f]{8,64}$/.test(version) ? version : null,
  };
}

/**
 * Writes the query string of an embed, without `?`: a view, as its page writes it, and the settings that
 * differ from the default.
 */
export function formatEmbed(
  view: string,
  { theme, isStatic, chart, version }: EmbedSettings,
): string {
  const params = new URLSearchParams(view);
  if (chart !== null) params.set('chart', chart);
  if (theme !== defaultSettings.theme) params.set('theme', theme);
  if (isStatic) params.set('static', '1');
  if (version !== null) params.set('version', version);
  return params.toString();
}

/** Whether an embed was pinned to data that the site no longer has. */
export const isOutdated = ({ version }: EmbedSettings, current: string): boolean =>
  version !== null && !current.startsWith(version);
