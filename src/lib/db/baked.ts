import type { AnswerTo, Database, Question } from './database';
import { unpackAnswer, type PackedAnswer } from './packed-rows';
import { questionKey } from './question-key';

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
        const file = (await read(key)) as PackedAnswer | null;
        if (file !== null && Object.keys(question).every((name) => name in file))
          return unpackAnswer<AnswerTo<Q>>(file);
      }
      return engine.ask(question);
    },
  };
}
