import type { RecordBatch } from 'apache-arrow';
import type { ResultColumn } from '../workbench/result.sql';
import type { Batch, Cell, Format } from './format';
import type { Metadata } from './metadata';

/** Rows are handed on by so many at a time. */
const batchRows = 50_000;

/** Bytes that are kept in memory before the browser is asked to keep them. */
const partSize = 8_000_000;

/** The parts of a file as they come; what is written is left to the browser, which may keep it on disk. */
class Parts {
  #kept: Blob[] = [];
  #recent: (string | Uint8Array<ArrayBuffer>)[] = [];
  #size = 0;

  add(part: string | Uint8Array<ArrayBuffer>): void {
    this.#recent.push(part);
    this.#size += part.length;
    if (this.#size < partSize) return;
    this.#kept.push(new Blob(this.#recent));
    this.#recent = [];
    this.#size = 0;
  }

  toBlob(type: string): Blob {
    return new Blob([...this.#kept, ...this.#recent], { type });
  }
}

/** The cells of a batch in which every value is text. */
const cellsOf = (batch: RecordBatch): Cell[][] =>
  batch.schema.fields.map((_, i) => {
    const column = batch.getChildAt(i);
    return Array.from({ length: batch.numRows }, (_, row) => {
      const value: unknown = column?.get(row);
      return typeof value === 'string' ? value : null;
    });
  });

/** Where rows come from: hands over batch after batch, in which every value is text. */
export type Source = (onBatch: (batch: RecordBatch) => void) => Promise<void>;

/** A file, and how many rows it holds. */
export type Written = { readonly content: Blob; readonly rows: number };

/**
 * Writes rows in some form, as they come.
 *
 * @param describe the metadata, once the rows are counted.
 * @param onRows is told how many rows are written.
 * @throws FormatLimit when the form cannot hold them; whatever the source throws.
 */
export async function writeFile(
  format: Format,
  columns: readonly ResultColumn[],
  source: Source,
  describe: (rows: number) => Metadata,
  onRows: (rows: number) => void = () => undefined,
): Promise<Written> {
  const parts = new Parts();
  const writing = await format.open(columns, (part) => {
    parts.add(part);
  });
  let rows = 0;
  let waiting: Cell[][] = columns.map(() => []);
  const pass = () => {
    const batch: Batch = waiting;
    if ((batch[0]?.length ?? 0) === 0) return;
    writing.add(batch);
    waiting = columns.map(() => []);
  };
  await source((batch) => {
    cellsOf(batch).forEach((cells, i) => {
      for (const cell of cells) waiting[i]?.push(cell);
    });
    rows += batch.numRows;
    if ((waiting[0]?.length ?? 0) >= batchRows) pass();
    onRows(rows);
  });
  pass();
  await writing.finish(describe(rows));
  return { content: parts.toBlob(format.mime), rows };
}
