import type { Job, Message, Outcome } from './read-file';

/** Reading that goes on in a worker of its own, so that the page stays free. */
export type Reader = {
  /** @throws Error when the worker cannot do it, such as for want of memory. */
  readonly outcome: Promise<Outcome>;
  /** Ends it; `outcome` is never settled then. */
  readonly stop: () => void;
};

/** Starts to read a file. */
export function startReading(job: Job, onProgress: (done: number, total: number) => void): Reader {
  const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' });
  const outcome = new Promise<Outcome>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'progress') onProgress(data.done, data.total);
      else resolve(data.outcome);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    };
    worker.postMessage(job);
  }).finally(() => {
    worker.terminate();
  });
  return {
    outcome,
    stop: () => {
      worker.terminate();
    },
  };
}
