import type { ResultColumn } from '../workbench/result.sql';
import type { ColumnType } from './column-type';
import type { Encoding } from './encoding';
import type { FileKind } from './file-kind';
import type { KeptTable } from './kept';
import type { MatchReport } from './match';
import type { ReadProblem } from './read-file';
import type { Reading } from './reading';
import type { Sample, Settled } from './sniff';

/** A table of the visitor. */
export type OwnTable = Omit<KeptTable, 'version' | 'text'> & {
  readonly text: Blob;
  readonly columns: readonly ResultColumn[];
  /** Whether it is kept on the device, and so survives a reload. */
  readonly isKept: boolean;
  /**
   * `lost` when it could not be put back after the engine ended; `unmatched` when it could, but without its
   * municipalities.
   */
  readonly status: 'ready' | 'waiting' | 'unmatched' | 'lost';
  /** How its columns of municipalities match; null until that was worked out. */
  readonly reports: readonly MatchReport[] | null;
};

/** A value, or a whole row, that could not be read. `line` is null where it is not known. */
export type Mishap = {
  readonly line: number | null;
  /** The column; null when it is the row as a whole. */
  readonly column: number | null;
  readonly text: string;
  /** What is wrong with a row, as DuckDB calls it; null for a value that does not fit its type. */
  readonly kind: string | null;
};

/** What could not be read of a file, of which the visitor says what to do. */
export type Mishaps = {
  readonly rows: number;
  /** Whether there may be more. */
  readonly isAtLeast: boolean;
  readonly read: number;
  /** Columns in which values do not fit. */
  readonly columns: readonly number[];
  readonly shown: readonly Mishap[];
};

/** A file that is looked at before it becomes a table. */
export type Draft = {
  readonly id: string;
  readonly file: { readonly name: string; readonly size: number };
  readonly source: File;
  readonly kind: FileKind;
  readonly text: Blob;
  readonly encoding: Encoding;
  /** The encoding that was recognised, before the visitor chose another. */
  readonly found: Encoding;
  readonly sample: Sample;
  readonly reading: Reading;
  readonly settled: Settled;
  /** Types that the visitor chose, by the number of the column. */
  readonly types: Readonly<Record<number, ColumnType>>;
  readonly name: string;
  readonly mishaps: Mishaps | null;
};

/** Why something did not happen. */
export type OwnProblem =
  | (Exclude<ReadProblem, { kind: 'too-big' }> & { readonly file: string })
  | {
      readonly kind: 'too-big';
      readonly file: string;
      readonly bytes: number;
      readonly most: number;
      readonly isJson: boolean;
    }
  | { readonly kind: 'empty' | 'spreadsheet' | 'packed' | 'database'; readonly file: string }
  | { readonly kind: 'memory' | 'stopped' | 'places'; readonly file: string }
  | { readonly kind: 'engine'; readonly file: string; readonly message: string }
  | { readonly kind: 'quota' | 'storage'; readonly file: string; readonly message: string }
  | { readonly kind: 'damaged'; readonly count: number };

/** What goes on. `done` and `total` are bytes while a file is read, rows (a guess) while they are added. */
export type Activity = {
  readonly step: 'reading' | 'engine' | 'adding' | 'matching';
  readonly file: string;
  readonly done: number | null;
  readonly total: number | null;
};
