import { SvelteMap } from 'svelte/reactivity';
import type { Answered } from '../workbench/workbench.svelte';
import { StatementError } from '../workbench/statement-error';
import type { Workspace } from '../workbench/workspace';
import { columnQuestion, type Bin, type ColumnFacts } from './distribution.sql';
import { cellName, forgetSorted, keepSorted, rowsBetween, type RowCells } from './rows.sql';
import type { Sort } from './settings';

const pageSize = 200;
const mostPages = 40;
/** Longer texts are cut in the table; they can be read whole. */
export const longestCell = 400;

/** What a header says of its column. */
export type Distribution = { readonly facts: ColumnFacts; readonly bins: readonly Bin[] };

type Cells = readonly (string | null)[];

/** Why rows cannot be shown in the order that was asked for, or at all. */
export type RowsProblem = {
  readonly kind: 'gone' | 'memory' | 'stopped';
  /** The engine's own words. */
  readonly message: string;
};

/**
 * The rows of one answer, page by page as they are looked at, in the order that was asked for. An engine
 * answers one question at a time, so only the page that is wanted now is asked for.
 */
export class ResultRows {
  readonly answered: Answered;
  sort: Sort | null = $state.raw(null);
  isSorting = $state(false);
  problem: RowsProblem | null = $state(null);
  readonly distributions = new SvelteMap<string, Distribution>();
  #workspace: Workspace;
  #pages = new SvelteMap<number, readonly Cells[]>();
  #wanted: readonly number[] = [];
  #isReading = false;
  #isClosed = false;

  constructor(workspace: Workspace, answered: Answered) {
    this.#workspace = workspace;
    this.answered = answered;
  }

  /** Ends all reading: another answer has taken the place of this one. */
  close(): void {
    this.#isClosed = true;
    if (this.sort)
      void this.#workspace.change(({ execute }) => execute(forgetSorted)).catch(() => undefined);
  }

  /** The values of a row as text, null where unknown; undefined while they are not here. */
  row(index: number): Cells | undefined {
    return this.#pages.get(Math.floor(index / pageSize))?.[index % pageSize];
  }

  /** Reads these rows, `last` included; what was wanted before and is not here yet is forgotten. */
  want(first: number, last: number): void {
    const from = Math.floor(first / pageSize);
    const count = Math.max(0, Math.floor(last / pageSize) - from + 1);
    this.#wanted = Array.from({ length: count }, (_, i) => from + i);
    void this.#read();
  }

  /** All of some rows and columns, exact and whole: `to` excluded, columns by their number. */
  async exact(
    { from, to }: { from: number; to: number },
    columns: readonly number[],
  ): Promise<Cells[]> {
    const chosen = columns.flatMap((i) => this.answered.shape.columns[i] ?? []);
    const { rows } = await this.#workspace.ask({
      rows: rowsBetween(chosen, { from, to, isSorted: this.sort !== null, longest: null }),
    });
    return rows.map((row) => inOrder(row, chosen.length));
  }

  /** Puts all rows in an order; null is that of the statement. The order before stays when it fails. */
  async order(sort: Sort | null): Promise<void> {
    if (this.isSorting || this.#isClosed) return;
    this.problem = null;
    if (sort) {
      this.isSorting = true;
      try {
        await this.#workspace.change(({ execute }) => execute(keepSorted(sort)));
      } catch (cause) {
        this.problem = problemOf(cause);
        return;
      } finally {
        this.isSorting = false;
      }
    }
    this.sort = sort;
    this.#pages.clear();
    void this.#read();
  }

  stopSorting(): void {
    if (this.isSorting) this.#workspace.stop();
  }

  /** Finds out what the columns hold, one after the other, so that pages come in between. */
  async describe(): Promise<void> {
    for (const column of this.answered.shape.columns) {
      if (this.#isClosed) return;
      try {
        const { facts, bins } = await this.#workspace.ask(columnQuestion(column));
        if (facts[0]) this.distributions.set(column.name, { facts: facts[0], bins });
      } catch {
        // A header without a distribution says enough; rows that cannot be read are reported.
      }
    }
  }

  async #read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      for (let page = this.#next(); page !== undefined; page = this.#next()) {
        const { sort } = this;
        const { columns } = this.answered.shape;
        const { rows } = await this.#workspace.ask({
          rows: rowsBetween(columns, {
            from: page * pageSize,
            to: (page + 1) * pageSize,
            isSorted: sort !== null,
            longest: longestCell,
          }),
        });
        if (sort !== this.sort) continue;
        this.#pages.set(
          page,
          rows.map((row) => inOrder(row, columns.length)),
        );
        this.#forget();
      }
    } catch (cause) {
      this.#wanted = [];
      this.problem = problemOf(cause);
    } finally {
      this.#isReading = false;
    }
  }

  #next(): number | undefined {
    if (this.#isClosed) return undefined;
    return this.#wanted.find((page) => !this.#pages.has(page));
  }

  #forget(): void {
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= mostPages) return;
      if (!this.#wanted.includes(page)) this.#pages.delete(page);
    }
  }
}

const inOrder = (row: RowCells, width: number): Cells =>
  Array.from({ length: width }, (_, i) => row[cellName(i)] ?? null);

function problemOf(cause: unknown): RowsProblem {
  const message = cause instanceof Error ? cause.message : String(cause);
  const kind = cause instanceof StatementError ? cause.kind : 'gone';
  return { kind: kind === 'memory' || kind === 'stopped' ? kind : 'gone', message };
}
