import { m } from '$lib/paraglide/messages';
import { formatNumber } from '../../i18n/locale';
import { tableBody } from '../bodies/table';
import { figureLang, headlineOnPage, lastLines, sourceLine, type FigureContext } from '../context';
import { readTable } from '../read-table';
import type { FigureView } from '../view';

const more = (rows: number): string =>
  rows === 1 ? m.figure_more_rows_one() : m.figure_more_rows({ count: formatNumber(rows) });

/** A table of the page. */
export function table(
  {
    heading,
    title,
    sources = [],
    total,
  }: {
    heading: string;
    /** What the page answers, where its first heading alone does not say it. */
    title?: string;
    /** Where its figures come from, besides the fiches. */
    sources?: readonly string[];
    /** How many rows there are, where the page shows the first of them. */
    total?: number;
  },
  context: FigureContext,
): FigureView {
  const element = context.section.querySelector('table');
  const { practices = [] } = context.facts;
  return {
    name: heading,
    lang: figureLang(),
    title: title ?? headlineOnPage(),
    subtitle: heading,
    bodies: element ? [tableBody(readTable(element), more, total)] : [],
    legend: [],
    notes: [],
    foot: [
      ...sources,
      ...(practices.length > 0 ? [sourceLine(context.facts, false)] : []),
      ...lastLines(context),
    ],
  };
}
