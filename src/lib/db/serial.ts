import { DatabaseError, type AnswerTo, type Database, type Question, type Value } from './database';
import { EngineGone } from './lasting';
import type { Sql } from './sql';

/** Runs one statement and gives its rows. */
export type Run = (statement: Sql) => Promise<Record<string, Value>[]>;

/** @returns a function that does work when all work before it is done, well or not. */
export function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let queue: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };
}

/**
 * A database over one connection, which answers one statement at a time: questions wait their turn.
 *
 * @param run is never called before its previous call settled.
 */
export function serialDatabase(run: Run): Database {
  const inTurn = turns();

  async function answer<Q extends Question>(question: Q): Promise<AnswerTo<Q>> {
    const rows: Record<string, Record<string, Value>[]> = {};
    for (const [name, statement] of Object.entries(question)) {
      try {
        rows[name] = await run(statement);
      } catch (cause) {
        if (cause instanceof EngineGone) throw cause;
        throw new DatabaseError(`${name}: ${String(cause)}`, { cause });
      }
    }
    return rows as AnswerTo<Q>;
  }

  return { ask: (question) => inTurn(() => answer(question)) };
}
