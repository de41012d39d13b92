import { DatabaseError, type Database } from './database';

/** The engine that should answer is gone: it crashed, was ended, or no longer reacts. */
export class EngineGone extends DatabaseError {
  override name = 'EngineGone';
}

/**
 * A database that outlives its engine: opened at the first question, and opened again at the next one
 * after it is gone. A question that was under way then is asked once more.
 *
 * @param open gives a database whose questions fail with `EngineGone` once it is gone.
 */
export function lastingDatabase(open: () => Promise<Database>): Database & {
  /** Opens the engine, if it is not open yet. After a failure the next call tries again. */
  start(): Promise<void>;
} {
  let opened: Promise<Database> | undefined;

  const forget = (engine: Promise<Database>) => {
    if (opened === engine) opened = undefined;
  };

  function current(): Promise<Database> {
    if (opened) return opened;
    const engine = open();
    opened = engine;
    engine.catch(() => {
      forget(engine);
    });
    return engine;
  }

  const attempt: Database['ask'] = async (question) => {
    const engine = current();
    try {
      return await (await engine).ask(question);
    } catch (cause) {
      if (cause instanceof EngineGone) forget(engine);
      throw cause;
    }
  };

  return {
    start: async () => void (await current()),
    ask: (question) =>
      attempt(question).catch((cause: unknown) => {
        if (cause instanceof EngineGone) return attempt(question);
        throw cause;
      }),
  };
}
