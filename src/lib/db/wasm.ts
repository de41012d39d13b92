import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { DatabaseError, type Database, type Value } from './database';
import { serialDatabase } from './serial';
import { sessionStatements } from './session';
import type { Sql } from './sql';
import { plainValue } from './values';

/** Without `'wasm-unsafe-eval'` in the policy of the host, instantiating never settles. */
const startTimeout = 120_000;

function withTimeout<T>(promise: Promise<T>, ms: number, message: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new DatabaseError(message));
    }, ms);
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

/** What goes on while the engine starts: bytes of it that are here, of how many. */
export type StartProgress = (loaded: number, total: number) => void;

async function start(
  worker: Worker,
  factsUrl: string,
  onProgress: StartProgress,
): Promise<AsyncDuckDBConnection> {
  const [facts, db] = await Promise.all([
    fetch(factsUrl).then((response) => {
      if (!response.ok) throw new DatabaseError(`${factsUrl}: HTTP ${response.status}`);
      return response.arrayBuffer();
    }),
    (async () => {
      const instance = new AsyncDuckDB(new VoidLogger(), worker);
      await instance.instantiate(wasmUrl, null, ({ bytesLoaded, bytesTotal }) => {
        onProgress(bytesLoaded, bytesTotal);
      });
      return instance;
    })(),
  ]);
  await db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  await db.registerFileBuffer('atlas.duckdb', new Uint8Array(facts));
  const connection = await db.connect();
  for (const statement of sessionStatements('atlas.duckdb')) await connection.query(statement);
  return connection;
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

/**
 * Starts DuckDB in a worker, from our own origin, locked: no network, no files, no settings.
 *
 * @param factsUrl address of `atlas.duckdb`.
 * @throws DatabaseError when it cannot start.
 */
export async function openWasmDatabase(
  factsUrl: string,
  onProgress: StartProgress,
): Promise<Database> {
  const worker = new Worker(workerUrl);
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => {
      reject(new DatabaseError('The worker of the engine could not be loaded.'));
    });
  });
  const connection = await withTimeout(
    Promise.race([start(worker, factsUrl, onProgress), broken]),
    startTimeout,
    'The engine did not start in time.',
  ).catch((cause: unknown) => {
    worker.terminate();
    throw cause;
  });
  return serialDatabase((statement) => rows(connection, statement));
}
