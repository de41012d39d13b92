import { liveBody } from '../bodies/live';
import { figureLang, headlineOnPage, lastLines, sourceLine, type FigureContext } from '../context';
import type { MarkValues } from '../clone';
import type { FigureView, LegendEntry } from '../view';
import { brussels } from './atlas';

/** The small map that shows where a municipality lies, or where a practice is mentioned. */
export function locatorMap(
  {
    svg,
    label,
    legend,
    values,
  }: {
    svg: () => SVGSVGElement | null;
    label: string;
    legend: readonly LegendEntry[];
    values: MarkValues;
  },
  context: FigureContext,
): FigureView {
  return {
    name: `${headlineOnPage()}-kaart`,
    lang: figureLang(),
    title: headlineOnPage(),
    subtitle: label,
    bodies: [liveBody({ svg, values, leastScale: 0.7 })],
    legend: [...legend, brussels()],
    notes: [],
    foot: [sourceLine(context.facts, true), ...lastLines(context)],
  };
}
