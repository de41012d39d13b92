import { base } from '$app/paths';
import { bakedFirst, type ReadBaked } from './baked';
import { DatabaseError, type Database } from './database';
import { lastingDatabase } from './lasting';
import type { StartProgress, WasmEngine } from './wasm';

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

/** Starts an engine and says in `engine` how that goes. */
async function opening<Engine>(
  version: string,
  start: (
    wasm: typeof import('./wasm'),
    factsUrl: string,
    onProgress: StartProgress,
  ) => Promise<Engine>,
): Promise<Engine> {
  engine.progress = null;
  setStatus('loading');
  try {
    const started = await start(
      await import('./wasm'),
      `${base}/data/atlas.duckdb?v=${version}`,
      (loaded, total) => {
        engine.progress = total > 0 ? Math.min(1, loaded / total) : null;
      },
    );
    setStatus('ready');
    return started;
  } catch (cause) {
    setStatus('error');
    throw cause instanceof DatabaseError ? cause : new DatabaseError(String(cause), { cause });
  }
}

const open = (version: string): Promise<Database> =>
  opening(version, ({ openWasmDatabase }, factsUrl, onProgress) =>
    openWasmDatabase(factsUrl, onProgress),
  );

/**
 * An engine of one's own, with other settings than that of the pages.
 *
 * @param settings statements that must run before settings are frozen.
 * @throws DatabaseError when it cannot start.
 */
export const openEngine = (version: string, settings: readonly string[]): Promise<WasmEngine> =>
  opening(version, ({ startWasm }, factsUrl, onProgress) =>
    startWasm(factsUrl, settings, onProgress),
  );

let lasting: ReturnType<typeof lastingDatabase> | undefined;
const database = (version: string) => (lasting ??= lastingDatabase(() => open(version)));

/** Starts DuckDB, once; after a failure, or when it has ended, the next call or question tries again. */
export async function startEngine(version: string): Promise<Database> {
  await database(version).start();
  return database(version);
}

type Connection = { saveData?: boolean; effectiveType?: string };

/** Whether data may cost the visitor money, as far as the browser says. */
export const isMetered = (): boolean => {
  const connection = (navigator as Navigator & { connection?: Connection }).connection;
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? '');
};

/** Starts an engine once the browser has nothing better to do; not where data may cost money. */
export function whenIdle(start: () => Promise<unknown>): void {
  if (isMetered()) return;
  const quietly = () => void start().catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(quietly, { timeout: 10_000 });
  else setTimeout(quietly, 3000);
}

/** Starts the engine of the pages {@link whenIdle}. */
export const startEngineWhenIdle = (version: string): void => {
  whenIdle(() => startEngine(version));
};

/** Fetches baked answers of a version of the data, by name. */
export const readBaked =
  (version: string): ReadBaked =>
  (name) =>
    fetch(`${base}/data/answers/${name}.json?v=${version}`)
      .then((response) => (response.ok ? (response.json() as Promise<unknown>) : null))
      .catch(() => null);

/** The database of the browser: baked answers first, DuckDB otherwise. */
export const browserDatabase = (version: string): Database =>
  bakedFirst(readBaked(version), { ask: (question) => database(version).ask(question) });
