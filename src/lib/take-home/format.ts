import type { ResultColumn } from '../workbench/result.sql';
import type { Metadata } from './metadata';

/** A value as DuckDB writes it; null for NULL. */
export type Cell = string | null;

/** Rows, by column: all columns hold equally many cells. */
export type Batch = readonly (readonly Cell[])[];

/** The rows of a batch. */
export const rowsOf = (batch: Batch): Cell[][] =>
  (batch[0] ?? []).map((_, row) => batch.map((column) => column[row] ?? null));

/** A file that is being written. */
export type Writing = {
  /** @throws FormatLimit when the form of the file cannot hold the rows. */
  readonly add: (batch: Batch) => void;
  /** Writes what comes last. `metadata` is put in the file where its form has a place for it. */
  readonly finish: (metadata: Metadata) => void | Promise<void>;
};

export type FormatId = 'csv' | 'excel-csv' | 'xlsx' | 'parquet' | 'arrow' | 'json';

/** A form of file that rows can be written in. */
export type Format = {
  readonly id: FormatId;
  readonly extension: string;
  readonly mime: string;
  /** As many rows as a file can hold. */
  readonly maxRows: number;
  /**
   * Starts a file.
   *
   * @param emit is handed the parts of the file, in order.
   */
  readonly open: (
    columns: readonly ResultColumn[],
    emit: (part: string | Uint8Array<ArrayBuffer>) => void,
  ) => Promise<Writing>;
};

/** Rows that a form of file cannot hold. */
export class FormatLimit extends Error {
  override name = 'FormatLimit';
  /** What there is too much of. */
  readonly of: 'rows' | 'characters';
  readonly most: number;
  /** The column with a value that is too long. */
  readonly column: string | undefined;

  constructor(of: 'rows' | 'characters', most: number, column?: string) {
    super(`At most ${most} ${of}.`);
    this.of = of;
    this.most = most;
    this.column = column;
  }
}
