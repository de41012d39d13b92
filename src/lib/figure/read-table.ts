import type { Paragraph, Table, TableCell, TableRow } from './bodies/table';

/** What is not of the table but of the page: controls, what is only heard, what is folded away. */
const outside = '.visually-hidden, .no-print, [aria-hidden=true], svg, details, input, select';

/** The paragraphs of a cell, as the page shows them. */
function paragraphsOf(cell: Element): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | null = null;
  const close = () => {
    const text = open?.text.replaceAll(/[ \t\n]+/g, ' ').trim();
    if (open && text) paragraphs.push({ ...open, text });
    open = null;
  };
  const walk = (node: Node) => {
    if (node instanceof Element) {
      const { display } = getComputedStyle(node);
      if (node.matches(outside) || display === 'none') return;
      const isBlock = !display.startsWith('inline') || node.tagName === 'BR';
      if (isBlock) close();
      node.childNodes.forEach(walk);
      if (isBlock) close();
      return;
    }
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent) return;
    const text: string = (open?.text ?? '') + node.data;
    open = {
      text,
      isBold: open?.isBold || Number(getComputedStyle(parent).fontWeight) >= 600,
      isQuiet: open ? (open.isQuiet ?? false) : parent.closest('.quiet') !== null,
    };
  };
  cell.childNodes.forEach(walk);
  close();
  return paragraphs;
}

const cellOf = (cell: Element): TableCell => ({
  paragraphs: paragraphsOf(cell),
  isNumber: ['right', 'end'].includes(getComputedStyle(cell).textAlign),
});

function rowOf(row: HTMLTableRowElement, count: number): TableRow {
  const cells = [...row.cells].filter((cell) => !cell.matches(outside));
  const [first] = cells;
  return {
    cells: cells.map(cellOf),
    isWide: cells.length === 1 && first !== undefined && first.colSpan > 1 && count > 1,
  };
}

/** A table of the page as it is now, in its order and without its controls; columns without words are left out. */
export function readTable(table: HTMLTableElement): Table {
  const count = Math.max(0, ...[...table.rows].map(({ cells }) => cells.length));
  const head = [...(table.tHead?.rows ?? [])].map((row) => rowOf(row, count));
  const body = [...table.tBodies].flatMap(({ rows }) => [...rows].map((row) => rowOf(row, count)));
  const kept = Array.from({ length: count }, (_, i) => i).filter((i) =>
    body.some(({ cells, isWide }) => !isWide && (cells[i]?.paragraphs.length ?? 0) > 0),
  );
  const narrowed = (row: TableRow): TableRow =>
    row.isWide
      ? row
      : { ...row, cells: kept.map((i) => row.cells[i] ?? { paragraphs: [], isNumber: false }) };
  return { head: head[0] ? narrowed(head[0]) : null, rows: body.map(narrowed) };
}
