import type { RecordBatch } from 'apache-arrow';
import { DatabaseError, type AnswerTo, type Database, type Question } from '../db/database';
import { EngineGone } from '../db/lasting';
import { literal } from '../db/literal';
import { turns } from '../db/serial';
import type { WasmEngine } from '../db/wasm';
import type { BoundStatement } from './bind';
import {
  allRows,
  keepResult,
  resultColumns,
  resultCount,
  resultTable,
  rowLimit,
  type Asked,
  type ResultColumn,
} from './result.sql';
import { StatementError, statementError } from './statement-error';

/** The folder of the engine from which SQL may read files: those that a visitor adds. */
export const uploadFolder = 'upload/';

/**
 * What the engine of the workbench is set to before settings are frozen. Names are looked up among the
 * tables of the visitor first, then among the facts.
 *
 * @param memory as DuckDB writes it, such as `2GB`.
 */
export const workspaceSettings = (memory: string): readonly string[] => [
  "SET search_path='memory.main,atlas.main'",
  `SET memory_limit='${memory}'`,
  'SET errors_as_json=true',
  `SET allowed_directories=['${uploadFolder}']`,
];

/** What a statement gave. Its rows are the table `result`. */
export type ResultShape = {
  readonly columns: readonly ResultColumn[];
  /** At most `rowLimit`. */
  readonly rows: number;
  /** Whether the statement gives more rows than are kept. */
  readonly isCapped: boolean;
  readonly milliseconds: number;
};

/** How long an engine may take to stop what it is doing before it is ended, in milliseconds. */
const patience = 700;

/** Something that can be stopped. `engine` is null until its turn has come. */
type Task = { isStopped: boolean; engine: WasmEngine | null; abandon: () => void };

/**
 * The engine of the workbench: runs what a visitor writes, one thing at a time, and can be stopped. An
 * engine that is gone is opened anew with the next question, and `restore` puts back what it held.
 */
export class Workspace implements Database {
  #open: () => Promise<WasmEngine>;
  #restore: (workspace: EngineAccess) => Promise<void>;
  #engine: Promise<WasmEngine> | undefined;
  #tasks = new Set<Task>();
  /** Called when the tables in the engine may be others: it was opened, or changed. */
  onchanged: () => void = () => undefined;
  #inTurn = turns();

  /**
   * @param open starts an engine with {@link workspaceSettings}.
   * @param restore puts the tables of the visitor into an engine that has just started.
   */
  constructor(
    open: () => Promise<WasmEngine>,
    restore: (access: EngineAccess) => Promise<void> = () => Promise.resolve(),
  ) {
    this.#open = open;
    this.#restore = restore;
  }

  /** Opens the engine, if it is not open yet. */
  start(): Promise<void> {
    return this.#inTurn(async () => void (await this.#current()));
  }

  /**
   * Runs a statement and keeps its rows as the table `result`.
   *
   * @throws StatementError when it is refused or stopped; then the rows of the statement before stay.
   */
  run(statement: BoundStatement): Promise<ResultShape> {
    return this.#stoppable(async (engine) => {
      const start = performance.now();
      if (statement.word === 'explain') await keepPlan(engine, statement);
      else await send(engine, statement, keepResult(statement));
      const { columns, count } = await ask(engine, {
        columns: resultColumns(),
        count: resultCount(),
      });
      const rows = count[0]?.rows ?? 0;
      return {
        columns,
        rows: Math.min(rows, rowLimit),
        isCapped: rows > rowLimit,
        milliseconds: performance.now() - start,
      };
    });
  }

  /**
   * Gives all rows of a statement, batch by batch, without keeping them.
   *
   * @param asText every value as DuckDB writes it, not as its type.
   * @throws StatementError when it is refused or stopped.
   */
  read(
    statement: BoundStatement,
    { asText }: { asText: boolean },
    onBatch: (batch: RecordBatch) => void | Promise<void>,
  ): Promise<void> {
    return this.#stoppable((engine) =>
      send(engine, statement, allRows(statement, { asText }), onBatch),
    );
  }

  /** Asks questions of our own, such as a page of the table `result`. */
  ask<Q extends Question>(question: Q): Promise<AnswerTo<Q>> {
    return this.#inTurn(() => this.#inEngine((engine) => ask(engine, question)));
  }

  /**
   * Does work of our own in the engine, such as adding a table; it can be stopped as a statement can.
   *
   * @throws StatementError when it was stopped.
   */
  async change<T>(work: (access: EngineAccess) => Promise<T>): Promise<T> {
    const done = await this.#stoppable((engine) => work(accessTo(engine)));
    this.onchanged();
    return done;
  }

  /** Stops what is running or waits its turn. It has ended within a second, whatever it is. */
  stop(): void {
    for (const task of this.#tasks) {
      if (task.isStopped) continue;
      task.isStopped = true;
      if (!task.engine) {
        task.abandon();
        continue;
      }
      const { connection, terminate } = task.engine;
      void connection.cancelSent().catch(() => false);
      setTimeout(() => {
        if (this.#tasks.has(task)) terminate();
      }, patience);
    }
  }

  async #current(): Promise<WasmEngine> {
    if (this.#engine) return this.#engine;
    const opening = this.#open().then(async (engine) => {
      await this.#restore(accessTo(engine));
      this.onchanged();
      return engine;
    });
    this.#engine = opening;
    opening.catch(() => {
      if (this.#engine === opening) this.#engine = undefined;
    });
    return opening;
  }

  /** Does work in the engine; one that is gone is forgotten, so that the next work opens another. */
  async #inEngine<T>(work: (engine: WasmEngine) => Promise<T>): Promise<T> {
    const engine = await this.#current();
    try {
      return await work(engine);
    } catch (cause) {
      if (cause instanceof EngineGone) this.#engine = undefined;
      throw cause;
    }
  }

  async #stoppable<T>(work: (engine: WasmEngine) => Promise<T>): Promise<T> {
    const task: Task = { isStopped: false, engine: null, abandon: () => undefined };
    const abandoned = new Promise<never>((_, reject) => {
      task.abandon = () => {
        reject(stopped());
      };
    });
    this.#tasks.add(task);
    const goOn = () => {
      if (task.isStopped) throw stopped();
    };
    const done = this.#inTurn(async () => {
      goOn();
      return this.#inEngine((engine) => {
        goOn();
        task.engine = engine;
        return engine.run(() => work(engine));
      });
    });
    try {
      return await Promise.race([done, abandoned]);
    } catch (cause) {
      throw task.isStopped ? stopped(cause) : cause;
    } finally {
      this.#tasks.delete(task);
    }
  }
}

const stopped = (cause?: unknown) => new StatementError('stopped', 'Stopped.', { cause });

/** What may be done to an engine from outside: bring files and tables in, and run SQL of our own. */
export type EngineAccess = {
  /** Makes a file readable as `upload/<name>`. It is read when it is needed, never copied whole. */
  readonly addFile: (name: string, file: File) => Promise<void>;
  readonly removeFile: (name: string) => Promise<void>;
  /** Creates the table `name` from an Arrow IPC stream. */
  readonly insertArrow: (name: string, stream: Uint8Array) => Promise<void>;
  /** @throws StatementError when DuckDB refuses it. */
  readonly execute: (text: string) => Promise<void>;
  readonly ask: Database['ask'];
  /** Asks while a statement of this engine runs. What that statement has not finished is not seen. */
  readonly askBeside: Database['ask'];
};

/** DuckDB's number for files that the browser reads: `DuckDBDataProtocol.BROWSER_FILEREADER`. */
const browserFile = 2;

const accessTo = (engine: WasmEngine): EngineAccess => ({
  addFile: (name, file) =>
    engine.db.registerFileHandle(`${uploadFolder}${name}`, file, browserFile, true),
  removeFile: async (name) => void (await engine.db.dropFile(`${uploadFolder}${name}`)),
  insertArrow: (name, stream) =>
    engine.connection.insertArrowFromIPCStream(stream, { name, schema: 'main', create: true }),
  execute: (text) => {
    const own: BoundStatement = { text, word: 'select', origin: (offset) => offset };
    return send(engine, own, { text, start: 0 });
  },
  ask: (question) => ask(engine, question),
  askBeside: async (question) => {
    const connection = await engine.db.connect();
    try {
      return await ask({ ...engine, connection }, question);
    } finally {
      await connection.close();
    }
  },
});

/** Sends a statement so that it can be stopped, and hands over what it gives. */
async function send(
  { connection }: WasmEngine,
  statement: BoundStatement,
  asked: Asked,
  onBatch: (batch: RecordBatch) => void | Promise<void> = () => undefined,
): Promise<void> {
  try {
    for await (const batch of await connection.send(asked.text, true)) await onBatch(batch);
  } catch (cause) {
    throw cause instanceof DatabaseError ? cause : statementError(cause, statement, asked);
  }
}

/** EXPLAIN gives no rows that can be selected from. */
async function keepPlan(engine: WasmEngine, statement: BoundStatement): Promise<void> {
  const plan: string[] = [];
  await send(engine, statement, { text: statement.text, start: 0 }, (batch) => {
    for (const row of batch) plan.push(String(row['explain_value']));
  });
  await engine.connection.query(
    `CREATE OR REPLACE TEMP TABLE ${resultTable} AS SELECT ${literal(plan.join('\n'))} AS plan`,
  );
}

async function ask<Q extends Question>(engine: WasmEngine, question: Q): Promise<AnswerTo<Q>> {
  const { wasmDatabase } = await import('../db/wasm');
  return wasmDatabase(engine).ask(question);
}
