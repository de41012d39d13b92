import { base } from '$app/paths';
import { bakedFirst } from './baked';
import { DatabaseError, type Database } from './database';

export type EngineStatus = 'idle' | 'loading' | 'ready' | 'error';

/** Where the engine stands, for the interface. `progress` is between 0 and 1, null while unknown. */
export const engine: { status: EngineStatus; progress: number | null } = $state({
  status: 'idle',
  progress: null,
});

const setStatus = (status: EngineStatus) => {
  engine.status = status;
  document.documentElement.dataset['engine'] = status;
};

let starting: Promise<Database> | undefined;

/** Starts DuckDB, once; after a failure the next call tries again. */
export function startEngine(version: string): Promise<Database> {
  starting ??= (async () => {
    setStatus('loading');
    try {
      const { openWasmDatabase } = await import('./wasm');
      const database = await openWasmDatabase(
        `${base}/data/atlas.duckdb?v=${version}`,
        (loaded, total) => {
          engine.progress = total > 0 ? Math.min(1, loaded / total) : null;
        },
      );
      setStatus('ready');
      return database;
    } catch (cause) {
      starting = undefined;
      setStatus('error');
      throw cause instanceof DatabaseError ? cause : new DatabaseError(String(cause), { cause });
    }
  })();
  return starting;
}

type Connection = { saveData?: boolean; effectiveType?: string };

const isMetered = (): boolean => {
  const connection = (navigator as Navigator & { connection?: Connection }).connection;
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? '');
};

/** Starts the engine once the browser has nothing better to do; not where data may cost money. */
export function startEngineWhenIdle(version: string): void {
  if (isMetered()) return;
  const start = () => void startEngine(version).catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 10_000 });
  else setTimeout(start, 3000);
}

/** The database of the browser: baked answers first, DuckDB otherwise. */
export const browserDatabase = (version: string): Database =>
  bakedFirst(
    (name) =>
      fetch(`${base}/data/answers/${name}.json?v=${version}`)
        .then((response) => (response.ok ? (response.json() as Promise<unknown>) : null))
        .catch(() => null),
    { ask: async (question) => (await startEngine(version)).ask(question) },
  );
