import { m } from '$lib/paraglide/messages';
import { formatNumber } from '../../i18n/locale';
import type { MapClass } from '../../result/classes';
import { liveBody } from '../bodies/live';
import { figureLang, lastLines, type FigureContext } from '../context';
import type { MarkValues } from '../clone';
import type { FigureView, LegendEntry } from '../view';
import { brussels, mapIn } from './atlas';

function classEntry({ id, label, nis }: MapClass): LegendEntry {
  const common = { label: `· ${label}`, count: formatNumber(nis.length) };
  if (id === 'no-row') return { ...common, fill: 'paper', edge: 'line' };
  if (id === 'null') return { ...common, pattern: 'result-null', edge: 'line' };
  if (id === 'several') return { ...common, pattern: 'result-several' };
  return { ...common, fill: id === 'other' ? 'ghost' : id };
}

/** A map of an answer of the workbench. */
export function resultMap(
  {
    title,
    source,
    classes,
    values,
  }: {
    title: string;
    source: string;
    classes: readonly MapClass[];
    values: MarkValues;
  },
  context: FigureContext,
): FigureView {
  return {
    name: 'werkbank-kaart',
    lang: figureLang(),
    title,
    subtitle: '',
    bodies: [liveBody({ ...mapIn(context.section), values })],
    legend: [...classes.map(classEntry), brussels()],
    notes: [],
    foot: [`${m.figure_own_data()} ${source}`, ...lastLines(context)],
  };
}

/** A chart of an answer of the workbench. */
export function resultChart(
  { title, notes }: { title: string; notes: readonly string[] },
  context: FigureContext,
): FigureView {
  const drawing = context.section.querySelector('.drawing');
  const svgs = [...(drawing?.querySelectorAll<SVGSVGElement>('svg') ?? [])];
  const isSwatch = (svg: SVGSVGElement) => svg.parentElement?.tagName === 'SPAN';
  return {
    name: 'werkbank-grafiek',
    lang: figureLang(),
    title,
    subtitle: '',
    bodies: svgs
      .filter((svg) => !isSwatch(svg))
      .slice(-1)
      .map((svg) => liveBody({ svg: () => svg })),
    legend: svgs.filter(isSwatch).map((svg, i) => ({
      label: svg.parentElement?.textContent?.trim() ?? '',
      fill: `category-${i + 1}`,
    })),
    notes,
    foot: [m.figure_own_data(), ...lastLines(context)],
  };
}
