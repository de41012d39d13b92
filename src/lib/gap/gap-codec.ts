import { formatView, oneOf, parseView } from '../state/codec';
import { defaultView, withFilter, type View } from '../state/view';
import {
  equalWeights,
  gapLayouts,
  gapOrders,
  type GapView,
  type PeerWeights,
  type Threshold,
} from './gap-view';

const maxIndicatorLength = 80;
const maxValue = 1e9;

/** A view of the atlas as a target: what is counted, without how the atlas shows it. */
export const asTarget = (view: View): View => ({
  ...withFilter(view, 'municipality', []),
  measure: defaultView.measure,
  layout: defaultView.layout,
  panels: defaultView.panels,
});

/** Whether a threshold can be asked: one to four fifths, 1 to 99 percent, or a value with two decimals. */
function isThreshold({ kind, value }: Threshold): boolean {
  if (kind === 'value') return value >= 0 && value <= maxValue;
  return Number.isInteger(value) && value >= 1 && value <= (kind === 'fifth' ? 4 : 99);
}

/** Reads `fifth-1`, `top-10` or `value-35.5`; null for anything else. */
export function parseThreshold(text: string): Threshold | null {
  const [, kind, digits] = /^(fifth|top|value)-(\d{1,10}(?:\.\d{1,2})?)$/.exec(text) ?? [];
  if (kind !== 'fifth' && kind !== 'top' && kind !== 'value') return null;
  const threshold: Threshold = { kind, value: Number(digits) };
  return isThreshold(threshold) ? threshold : null;
}

/** Writes a threshold as {@link parseThreshold} reads it. */
export const formatThreshold = ({ kind, value }: Threshold): string => `${kind}-${String(value)}`;

function parseWeights(text: string | null): PeerWeights | null {
  const [, population, need, density] = /^([0-3])-([0-3])-([0-3])$/.exec(text ?? '') ?? [];
  return population === undefined
    ? null
    : { population: Number(population), need: Number(need), density: Number(density) };
}

const formatWeights = ({ population, need, density }: PeerWeights): string =>
  [population, need, density].join('-');

function parseTarget(params: URLSearchParams, home: View): View {
  const target = asTarget(parseView(params));
  if (formatView(target) !== '') return target;
  return params.get('target') === 'any' ? defaultView : home;
}

/**
 * Reads the view of a gap page from the query string of its address; filters as the atlas writes them.
 * What it does not know it leaves out.
 *
 * @param home the view that the page opens with: what the address does not say.
 */
export function parseGap(search: string | URLSearchParams, home: GapView): GapView {
  const params = new URLSearchParams(search);
  const need = params.get('need') ?? '';
  return {
    target: parseTarget(params, home.target),
    indicator: need !== '' && need.length <= maxIndicatorLength ? need : home.indicator,
    threshold: parseThreshold(params.get('from') ?? '') ?? home.threshold,
    layout: oneOf(gapLayouts, params.get('layout'), home.layout),
    order: oneOf(gapOrders, params.get('order'), home.order),
    municipality: parseView(params).filters.municipality[0] ?? home.municipality,
    weights: parseWeights(params.get('weights')) ?? equalWeights,
  };
}

/**
 * Writes a view of a gap page as a query string, without `?`: canonical, and empty for `home`.
 * `parseGap(formatGap(view, home), home)` gives the same view back.
 */
export function formatGap(view: GapView, home: GapView): string {
  const target = formatView(view.target);
  const params = new URLSearchParams(target === formatView(home.target) ? '' : target);
  if (target === '' && formatView(home.target) !== '') params.set('target', 'any');
  const written = (one: GapView) => ({
    need: one.indicator,
    from: formatThreshold(one.threshold),
    layout: one.layout,
    order: one.order,
    municipality: one.municipality ?? '',
    weights: formatWeights(one.weights),
  });
  const homeWritten: Record<string, string> = written(home);
  for (const [key, value] of Object.entries(written(view)))
    if (value !== homeWritten[key]) params.set(key, value);
  return params.toString();
}
