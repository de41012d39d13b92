import type { StripValue } from '../queries/profile.sql';
import { STRIP, stripMarksMarkup, stripSeries, ticksPath, type StripMarks } from './strip';

let series: ReturnType<typeof stripSeries> | undefined;

/** Gives the figures of all municipalities to {@link stripAtBuild}: on the server only, once. */
export function provideStrips(rows: readonly StripValue[]): void {
  series = stripSeries(rows);
}

/**
 * The strip of one indicator for one municipality, while a page is prerendered. The figures never enter
 * the page's data: the browser keeps the drawing that it was sent.
 */
export function stripAtBuild(
  indicator: string,
  { name, province }: { readonly name: string; readonly province: string },
  marks: StripMarks,
): string {
  const strip = series?.get(indicator);
  if (!strip) return '';
  const near = strip.values.filter((row) => row.province === province).map(({ value }) => value);
  const ofProvince = `<path class="tp" d="${ticksPath(near.map(strip.scale))}"/>`;
  return `<svg viewBox="0 0 ${STRIP.width} ${STRIP.height}" preserveAspectRatio="none">${strip.ticks}${ofProvince}</svg>${stripMarksMarkup(marks, strip.scale, name)}`;
}
