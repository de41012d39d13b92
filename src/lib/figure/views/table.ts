import { m } from '$lib/paraglide/messages';
import { formatNumber } from '../../i18n/locale';
import { tableBody, type Table, type TableRow } from '../bodies/table';
import { figureLang, headlineOnPage, lastLines, sourceLine, type FigureContext } from '../context';
import { readTable } from '../read-table';
import type { FigureView } from '../view';

type Named = {
  heading: string;
  /** What the page answers, where its first heading alone does not say it. */
  title?: string;
  /** Where its figures come from, besides the fiches. */
  sources?: readonly string[];
};

const more = (rows: number): string =>
  rows === 1 ? m.figure_more_rows_one() : m.figure_more_rows({ count: formatNumber(rows) });

/** How many of so many rows are left out. */
const leftOut =
  (total: number) =>
  (shown: number): string | null =>
    shown === total ? null : more(total - shown);

const tableView = (
  { heading, title, sources = [] }: Named,
  bodies: FigureView['bodies'],
  context: FigureContext,
): FigureView => {
  const { practices = [] } = context.facts;
  return {
    name: heading,
    lang: figureLang(),
    title: title ?? headlineOnPage(),
    subtitle: heading,
    bodies,
    legend: [],
    notes: [],
    foot: [
      ...sources,
      ...(practices.length > 0 ? [sourceLine(context.facts, false)] : []),
      ...lastLines(context),
    ],
  };
};

/** A table of the page. */
export function table(
  {
    total,
    ...named
  }: Named & {
    /** How many rows there are, where the page shows the first of them. */
    total?: number;
  },
  context: FigureContext,
): FigureView {
  const element = context.section.querySelector('table');
  if (!element) return tableView(named, [], context);
  const read = readTable(element);
  return tableView(named, [tableBody(read, leftOut(total ?? read.rows.length))], context);
}

/** What the page shows as a list, as a table: a row for each item. Numbers stand to the right. */
export function list(
  {
    head,
    rows,
    rest,
    ...named
  }: Named & {
    head: readonly string[];
    rows: readonly (readonly (string | number)[])[];
    /** Says what is left out after so many rows, where a row stands for several. */
    rest?: (shown: number) => string;
  },
  context: FigureContext,
): FigureView {
  const row = (
    cells: readonly (string | number)[],
    isNumber: (i: number) => boolean,
  ): TableRow => ({
    cells: cells.map((cell, i) => ({
      paragraphs: [{ text: typeof cell === 'number' ? formatNumber(cell) : cell }],
      isNumber: isNumber(i),
    })),
  });
  const given: Table = {
    head: row(head, (i) => typeof rows[0]?.[i] === 'number'),
    rows: rows.map((cells) => row(cells, (i) => typeof cells[i] === 'number')),
  };
  const said = leftOut(rows.length);
  const remark = (shown: number) => (rest && said(shown) !== null ? rest(shown) : said(shown));
  return tableView(named, [tableBody(given, remark)], context);
}
