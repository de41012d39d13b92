import { DatabaseError } from './database';
import { EngineGone } from './lasting';

/** Rejects with `error` when `promise` takes longer than `ms`. */
export function within<T>(promise: Promise<T>, ms: number, error: Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(error);
    }, ms);
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

type Watched = Pick<Worker, 'addEventListener' | 'terminate'>;

/** How long a worker that has nothing to do may take to answer, also on a phone with much else to do. */
const pulse = 15_000;

/**
 * Watches a worker, which may end without a word.
 *
 * @param ping asks it for a sign of life.
 */
export function watchWorker(worker: Watched, ping: () => Promise<unknown>) {
  let end: (reason: EngineGone) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  ended.catch(() => {
    worker.terminate();
  });
  const fail = () => {
    end(new EngineGone('The worker of the engine has ended.'));
  };
  worker.addEventListener('error', fail);
  worker.addEventListener('messageerror', fail);

  return {
    /** Rejects, once, when the worker has ended. */
    ended,

    /** Ends the worker, whatever it is doing. */
    end: () => {
      end(new EngineGone('The engine was ended.'));
    },

    /** Does work in the worker, unless or until it has ended. */
    async run<T>(work: () => Promise<T>): Promise<T> {
      try {
        const alive = within(ping(), pulse, new EngineGone('The engine does not react.'));
        await Promise.race([alive, ended]);
        return await Promise.race([work(), ended]);
      } catch (cause) {
        // WebAssembly that has trapped cannot be trusted with another question.
        const hasTrapped = cause instanceof Error && cause.name === 'RuntimeError';
        const error = hasTrapped
          ? new EngineGone(`The engine broke: ${cause.message}`, { cause })
          : cause;
        if (error instanceof EngineGone) end(error);
        throw error instanceof DatabaseError
          ? error
          : new DatabaseError(String(error), { cause: error });
      }
    },
  };
}
