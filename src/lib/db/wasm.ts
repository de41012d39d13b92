import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { keepLoaded } from '../offline/keep-loaded';
import { DatabaseError, type Database, type Value } from './database';
import startUrl from './duckdb-start.js?url&no-inline';
import { EngineGone } from './lasting';
import { watchWorker, within } from './live-worker';
import { serialDatabase } from './serial';
import { sessionStatements } from './session';
import type { Sql } from './sql';
import { plainValue } from './values';

/** Longer than the slowest network takes, for what goes wrong without a word. */
const startTimeout = 120_000;

/** What goes on while the engine starts: bytes of it that are here, of how many. */
export type StartProgress = (loaded: number, total: number) => void;

/** DuckDB in a worker, with one connection, over the facts. */
export type WasmEngine = {
  readonly db: AsyncDuckDB;
  readonly connection: AsyncDuckDBConnection;
  /** Does work in the worker. Fails with `EngineGone` once it has ended. */
  readonly run: ReturnType<typeof watchWorker>['run'];
  /** Ends the worker, whatever it is doing. */
  readonly terminate: () => void;
};

async function connect(
  db: AsyncDuckDB,
  factsUrl: string,
  settings: readonly string[],
  onProgress: StartProgress,
): Promise<AsyncDuckDBConnection> {
  const [facts] = await Promise.all([
    fetch(factsUrl).then((response) => {
      if (!response.ok) throw new DatabaseError(`${factsUrl}: HTTP ${response.status}`);
      return response.arrayBuffer();
    }),
    db.instantiate(wasmUrl, null, ({ bytesLoaded, bytesTotal }) => {
      onProgress(bytesLoaded, bytesTotal);
    }),
  ]);
  await db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  await db.registerFileBuffer('atlas.duckdb', new Uint8Array(facts));
  const connection = await db.connect();
  for (const statement of sessionStatements('atlas.duckdb', settings))
    await connection.query(statement);
  return connection;
}

/**
 * Starts DuckDB in a worker, from our own origin, locked: no network, no files, no settings.
 *
 * @param factsUrl address of `atlas.duckdb`.
 * @param settings statements that must run before settings are frozen.
 * @throws DatabaseError when it cannot start.
 */
export async function startWasm(
  factsUrl: string,
  settings: readonly string[],
  onProgress: StartProgress,
): Promise<WasmEngine> {
  const address = new URL(workerUrl, window.location.href).href;
  const worker = new Worker(`${startUrl}#${encodeURIComponent(address)}`);
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  const { run, ended, end } = watchWorker(worker, () => db.ping());
  try {
    const connection = await within(
      Promise.race([connect(db, factsUrl, settings, onProgress), ended]),
      startTimeout,
      new DatabaseError('The engine did not start in time.'),
    );
    void keepLoaded([wasmUrl, startUrl, workerUrl, factsUrl]);
    return { db, connection, run, terminate: end };
  } catch (cause) {
    worker.terminate();
    // Not `EngineGone`: what never started is not worth a second try.
    throw cause instanceof EngineGone ? new DatabaseError(cause.message, { cause }) : cause;
  }
}

async function rows(
  connection: AsyncDuckDBConnection,
  { text, params }: Sql,
): Promise<Record<string, Value>[]> {
  const statement = await connection.prepare(text);
  try {
    const table = await statement.query(...params);
    const names = table.schema.fields.map((field) => field.name);
    return table
      .toArray()
      .map((row) => Object.fromEntries(names.map((name) => [name, plainValue(row[name])])));
  } finally {
    await statement.close();
  }
}

/** The questions of one engine, each answered in turn. */
export const wasmDatabase = ({ connection, run }: WasmEngine): Database =>
  serialDatabase((statement) => run(() => rows(connection, statement)));

/**
 * {@link startWasm} as a database.
 *
 * @throws DatabaseError when it cannot start. Questions fail with `EngineGone` once the worker has ended.
 */
export const openWasmDatabase = async (
  factsUrl: string,
  onProgress: StartProgress,
): Promise<Database> => wasmDatabase(await startWasm(factsUrl, [], onProgress));
