import { DatabaseError, type AnswerTo, type Database, type Question, type Value } from './database';
import type { Sql } from './sql';

/** Runs one statement and gives its rows. */
export type Run = (statement: Sql) => Promise<Record<string, Value>[]>;

/**
 * A database over one connection, which answers one statement at a time: questions wait their turn.
 *
 * @param run is never called before its previous call settled.
 */
export function serialDatabase(run: Run): Database {
  let queue: Promise<unknown> = Promise.resolve();

  async function answer<Q extends Question>(question: Q): Promise<AnswerTo<Q>> {
    const rows: Record<string, Record<string, Value>[]> = {};
    for (const [name, statement] of Object.entries(question)) {
      try {
        rows[name] = await run(statement);
      } catch (cause) {
        throw new DatabaseError(`${name}: ${String(cause)}`, { cause });
      }
    }
    return rows as AnswerTo<Q>;
  }

  return {
    ask(question) {
      const answered = queue.then(() => answer(question));
      queue = answered.catch(() => undefined);
      return answered;
    },
  };
}
