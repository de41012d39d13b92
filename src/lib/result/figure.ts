import { formatNumber, formatSignificant } from '../i18n/locale';

/** A figure as one reads it: at most two decimals, or three digits below one. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  return Math.abs(value) < 1
    ? formatSignificant(value, 3)
    : formatNumber(Math.round(value * 100) / 100);
}
