import type { Value } from '../db/database';
import { bind, type BoundStatement } from './bind';
import { isRefusal, readStatement, type Refusal } from './statement';
import { StatementError } from './statement-error';
import type { ResultShape, Workspace } from './workspace';

/** Why nothing was run, or why what was run gave nothing. */
export type Problem =
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'missing'; readonly parameters: readonly string[] }
  | { readonly kind: 'error'; readonly error: StatementError }
  /** The engine itself failed. */
  | { readonly kind: 'engine'; readonly message: string };

/** A statement that was answered. A new run is a new object. */
export type Answered = {
  /** What was run, with its values written out. */
  readonly statement: BoundStatement;
  /** What was written, of which `statement` is a part or the whole. */
  readonly text: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly shape: ResultShape;
  /** When it was answered, in milliseconds since 1970. */
  readonly at: number;
};

/** The state of the workbench: what is written, what runs, and what the last run gave. */
export class Workbench {
  readonly workspace: Workspace;
  /** What stands in the editor. */
  text = $state('');
  /** Values of parameters by name; kept while a parameter is out of the text for a moment. */
  values: Record<string, Value> = $state({});
  /** How the result is shown, as JSON, for the link; undefined until somebody changes it. */
  view: unknown = $state.raw(undefined);
  status: 'idle' | 'running' | 'stopping' = $state('idle');
  problem: Problem | null = $state.raw(null);
  /** What is shown; stays while another statement runs, and when that fails. */
  answered: Answered | null = $state.raw(null);
  /** What was asked for while something else runs: it is run as soon as that has ended. */
  next: { readonly written: string; readonly from: number } | null = $state.raw(null);
  /** Names of the parameters that stand in the text now. */
  readonly parameters = $derived.by(() => {
    const read = readStatement(this.text);
    return isRefusal(read) ? [] : read.parameters;
  });

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  /**
   * Runs a statement. While another runs it waits; of several that wait only the last is run.
   *
   * @param written what is run; `from` is where it begins in the editor, when it is a selection of it.
   */
  async run(written = this.text, from = 0): Promise<void> {
    if (this.status !== 'idle') {
      this.next = { written, from };
      return;
    }
    this.problem = null;
    const read = readStatement(written);
    if (isRefusal(read)) {
      this.problem = {
        kind: 'refusal',
        refusal: { ...read, from: read.from + from, to: read.to + from },
      };
      return;
    }
    const values = { ...this.values };
    const statement = bind({ ...read, from: read.from + from }, values);
    if ('missing' in statement) {
      this.problem = { kind: 'missing', parameters: statement.missing };
      return;
    }
    this.status = 'running';
    try {
      const shape = await this.workspace.run(statement);
      this.answered = { statement, text: written, values, shape, at: Date.now() };
    } catch (cause) {
      this.problem =
        cause instanceof StatementError
          ? { kind: 'error', error: cause }
          : { kind: 'engine', message: cause instanceof Error ? cause.message : String(cause) };
    } finally {
      this.status = 'idle';
    }
    const { next } = this;
    this.next = null;
    if (next) await this.run(next.written, next.from);
  }

  /** Stops what runs; it has ended within a second. What waits is not run. */
  stop(): void {
    this.next = null;
    if (this.status !== 'running') return;
    this.status = 'stopping';
    this.workspace.stop();
  }
}
