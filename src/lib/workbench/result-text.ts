import { formatFixed, formatNumber } from '../i18n/locale';
import { m } from '$lib/paraglide/messages';
import type { ResultShape } from './workspace';

/** `5 rijen`, or `meer dan 1.000.000 rijen` for a result of which not all rows are kept. */
export function rowsText({ rows, isCapped }: Pick<ResultShape, 'rows' | 'isCapped'>): string {
  if (isCapped) return m.workbench_rows_capped({ count: formatNumber(rows) });
  return rows === 1 ? m.workbench_rows_one() : m.workbench_rows({ count: formatNumber(rows) });
}

/** `85 ms`, `2,4 s`. */
export const durationText = (milliseconds: number): string =>
  milliseconds < 1000
    ? `${formatNumber(Math.max(1, Math.round(milliseconds)))}\u00a0ms`
    : `${formatFixed(milliseconds / 1000, 1)}\u00a0s`;
