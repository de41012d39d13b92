import { m } from '$lib/paraglide/messages';
import { formatNumber } from '../../i18n/locale';
import { kindOf } from '../../result/column';
import type { MapClass } from '../../result/classes';
import type { Sort } from '../../result/settings';
import { titleOf } from '../../take-home/title';
import { rowsText } from '../../workbench/result-text';
import type { ResultShape } from '../../workbench/workspace';
import { liveBody } from '../bodies/live';
import { tableBody, type TableCell, type TableRow } from '../bodies/table';
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

/** More columns than this leave too little room for their words on a page. */
const mostColumns = 10;
/** A longer text is read in the table itself. */
const longestText = 120;

function cellOf(value: string | null, isNumber: boolean): TableCell {
  const quiet = (text: string): TableCell => ({
    paragraphs: [{ text, isQuiet: true }],
    isNumber,
  });
  if (value === null) return quiet(m.unknown());
  if (value === '') return quiet(m.result_empty_text());
  const text = value.length > longestText ? `${value.slice(0, longestText)}…` : value;
  return { paragraphs: [{ text }], isNumber };
}

/** Which rows are drawn, where that is not all of them. */
function rowsSaid(shape: ResultShape, first: number, shown: number): string | null {
  if (shown === shape.rows && !shape.isCapped) return null;
  const inputs = { to: formatNumber(first + shown), rows: rowsText(shape) };
  return first === 0
    ? m.figure_first_rows(inputs)
    : m.figure_rows_between({ from: formatNumber(first + 1), ...inputs });
}

/** The table of an answer of the workbench, from the row that is seen first on. */
export function resultTable(
  {
    sql,
    shape,
    sort,
    read,
  }: {
    sql: string;
    shape: ResultShape;
    sort: Sort | null;
    /** The rows to draw, as they are now, and the number of the first. */
    read: () => { readonly first: number; readonly rows: readonly (readonly (string | null)[])[] };
  },
  context: FigureContext,
): FigureView {
  const columns = shape.columns.slice(0, mostColumns);
  const isNumber = columns.map(({ type }) => kindOf(type) === 'number');
  const { first, rows } = read();
  const row = (cells: readonly TableCell[]): TableRow => ({ cells });
  const drawn = {
    head: row(
      columns.map(({ name }, i) => ({
        paragraphs: [{ text: name }],
        isNumber: isNumber[i] ?? false,
      })),
    ),
    rows: rows.map((values) => row(isNumber.map((right, i) => cellOf(values[i] ?? null, right)))),
  };
  const sorted = sort && (sort.descending ? m.result_sorted_down : m.result_sorted_up)(sort);
  return {
    name: 'werkbank-tabel',
    lang: figureLang(),
    title: titleOf(sql) ?? m.figure_result_table(),
    subtitle: [`${rowsText(shape)}.`, ...(sorted === null ? [] : [sorted])].join(' '),
    bodies: [tableBody(drawn, (shown) => rowsSaid(shape, first, shown))],
    legend: [],
    notes:
      columns.length < shape.columns.length
        ? [
            m.figure_first_columns({
              shown: formatNumber(columns.length),
              count: formatNumber(shape.columns.length),
            }),
          ]
        : [],
    foot: [m.figure_own_data(), ...lastLines(context)],
  };
}
