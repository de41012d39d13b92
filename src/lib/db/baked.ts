import type { AnswerTo, Database, Question } from './database';
import { unpackRows, type PackedRows } from './packed-rows';
import { questionKey } from './question-key';

/** What a baked file holds: the rows of each query of one question. */
export type BakedAnswer = Record<string, PackedRows>;

/** Gives the baked file or index at a path below `answers/`, or null when it cannot be had. */
export type ReadBaked = (name: string) => Promise<unknown>;

/**
 * A database that looks in the baked answers first and asks `engine` otherwise.
 *
 * @param read fetches a file; `index` holds the keys of all questions that are baked.
 */
export function bakedFirst(read: ReadBaked, engine: Database): Database {
  let index: Promise<ReadonlySet<string>> | undefined;
  const baked = () =>
    (index ??= read('index').then((keys) => {
      // An index that could not be had now may be there for the next question.
      if (keys === null) index = undefined;
      return new Set(Array.isArray(keys) ? (keys as string[]) : []);
    }));

  return {
    async ask<Q extends Question>(question: Q): Promise<AnswerTo<Q>> {
      const key = questionKey(question);
      if ((await baked()).has(key)) {
        const file = (await read(key)) as BakedAnswer | null;
        const names = Object.keys(question);
        if (file !== null && names.every((name) => name in file))
          return Object.fromEntries(
            names.map((name) => [name, unpackRows(file[name] ?? { columns: [], rows: [] })]),
          ) as AnswerTo<Q>;
      }
      return engine.ask(question);
    },
  };
}
