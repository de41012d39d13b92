import { m } from '$lib/paraglide/messages';
import type { GapRow, Indicator } from '../../gap/gap-answer';
import { sourceOf, thirdRange } from '../../gap/gap-text';
import { byNeedClass, needClass, needClassText } from '../../gap/need-class';
import { formatNumber, formatShare } from '../../i18n/locale';
import { barsBody, type BarRow } from '../bodies/bars';
import { curveBody } from '../bodies/curve';
import { liveBody } from '../bodies/live';
import { ticksBody } from '../bodies/ticks';
import { figureLang, lastLines, sourceLine, type FigureContext } from '../context';
import type { FigureView, LegendEntry } from '../view';
import { brussels, mapIn, outOfChoice } from './atlas';

const levels = [3, 2, 1] as const;

type LegendLook = Pick<LegendEntry, 'fill' | 'pattern' | 'edge'>;

/** Need and mention on the map. */
export function gapMap(
  {
    rows,
    indicator,
    outOfScope,
    numbered,
    description,
  }: {
    rows: readonly GapRow[];
    indicator: Indicator;
    outOfScope: number;
    numbered: string;
    description: string;
  },
  context: FigureContext,
): FigureView {
  const classes = byNeedClass(rows);
  const entry = (id: 'need' | 'met', level: 1 | 2 | 3, look: LegendLook): LegendEntry => ({
    label: `${needClassText(`${id}-${level}`)} (${thirdRange(classes, level, indicator)})`,
    count: formatNumber(classes[`${id}-${level}`].length),
    ...look,
  });
  const none = classes.none.length + classes['none-met'].length;
  return {
    name: 'hiaten-kaart',
    lang: figureLang(),
    title: description,
    subtitle: m.figure_need_subtitle({ need: indicator.label, year: String(indicator.year) }),
    bodies: [
      liveBody({
        ...mapIn(context.section),
        values: new Map(rows.map((row) => [row.nis, needClass(row)])),
      }),
    ],
    // Without an initiative, and with one.
    legendColumns: 2,
    legend: [
      ...levels.flatMap((level) => [
        entry('need', level, { fill: `need-${level}`, edge: 'line' }),
        entry('met', level, { pattern: `met-${level}`, edge: 'ink' }),
      ]),
      ...(none === 0
        ? []
        : [
            {
              label: m.gap_legend_none(),
              count: formatNumber(none),
              pattern: 'none',
            } satisfies LegendEntry,
          ]),
      ...outOfChoice(outOfScope),
      brussels(),
    ],
    notes: numbered === '' ? [] : [`${numbered}.`],
    foot: [sourceOf(indicator), sourceLine(context.facts, true), ...lastLines(context)],
  };
}

/** The equity curve. */
export function gapCurve(
  {
    points,
    indicator,
    reading,
    description,
  }: {
    points: readonly { readonly x: number; readonly y: number }[];
    indicator: Indicator;
    reading: string;
    /** Question and answer in words. */
    description: string;
  },
  context: FigureContext,
): FigureView {
  return {
    name: 'gelijkheid',
    lang: figureLang(),
    title: m.gap_curve_heading(),
    subtitle: reading,
    bodies: [
      curveBody(points, {
        x:
          indicator.people === null
            ? m.gap_curve_x_inhabitants()
            : m.gap_curve_x_people({ who: indicator.people }),
        y: m.gap_curve_y(),
        equal: m.gap_curve_equal(),
        curve: m.gap_curve_practices(),
        share: (share) => formatShare(share).replace(/[.,]0/, ''),
      }),
    ],
    legend: [],
    notes: [description],
    foot: [sourceOf(indicator), sourceLine(context.facts, false), ...lastLines(context)],
  };
}

/** How much of each fifth of need is reached. */
export function gapFifths(
  {
    rows,
    indicator,
    description,
  }: { rows: readonly BarRow[]; indicator: Indicator; description: string },
  context: FigureContext,
): FigureView {
  return {
    name: 'vijfden',
    lang: figureLang(),
    title: m.gap_fifths_heading(),
    subtitle: m.gap_fifths_unit(),
    bodies: [barsBody(rows, 1)],
    legend: [],
    notes: [description],
    foot: [sourceOf(indicator), sourceLine(context.facts, false), ...lastLines(context)],
  };
}

/** Where the municipalities stand on the scale of need. */
export function gapStrip(
  {
    indicator,
    description,
    reading,
    ...strip
  }: Parameters<typeof ticksBody>[0] & {
    indicator: Indicator;
    description: string;
    reading: string;
  },
  context: FigureContext,
): FigureView {
  return {
    name: 'verdeling',
    lang: figureLang(),
    title: m.gap_strip_heading(),
    subtitle: `${indicator.label}. ${reading}`,
    bodies: [ticksBody(strip)],
    legend: [],
    notes: [description],
    foot: [sourceOf(indicator), sourceLine(context.facts, false), ...lastLines(context)],
  };
}
