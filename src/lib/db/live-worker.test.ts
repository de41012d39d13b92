import { afterEach, describe, expect, it, vi } from 'vitest';
import { DatabaseError } from './database';
import { EngineGone } from './lasting';
import { watchWorker } from './live-worker';

const fakeWorker = () => Object.assign(new EventTarget(), { terminate: vi.fn() });
const never = () => new Promise<never>(() => undefined);
const answers = () => Promise.resolve('pong');

afterEach(() => {
  vi.useRealTimers();
});

describe('a watched worker', () => {
  it('answers as long as it lives', async () => {
    const worker = fakeWorker();
    const { run } = watchWorker(worker, answers);
    expect(await run(() => Promise.resolve(1))).toBe(1);
    expect(worker.terminate).not.toHaveBeenCalled();
  });

  it('fails what is under way when it crashes, and all that follows', async () => {
    const worker = fakeWorker();
    const { run } = watchWorker(worker, answers);
    const pending = run(never);
    await Promise.resolve();
    worker.dispatchEvent(new Event('error'));
    await expect(pending).rejects.toThrow(EngineGone);
    await expect(run(never)).rejects.toThrow(EngineGone);
    expect(worker.terminate).toHaveBeenCalled();
  });

  it('notices that it ended without a word', async () => {
    vi.useFakeTimers();
    const worker = fakeWorker();
    const { run } = watchWorker(worker, never);
    const work = vi.fn(never);
    const refused = expect(run(work)).rejects.toThrow(EngineGone);
    await vi.runAllTimersAsync();
    await refused;
    expect(work).not.toHaveBeenCalled();
    expect(worker.terminate).toHaveBeenCalled();
  });

  it('is given up when WebAssembly traps, but not when a statement is refused', async () => {
    const worker = fakeWorker();
    const { run } = watchWorker(worker, answers);
    const refusal = run(() => Promise.reject(new Error('Parser Error')));
    await expect(refusal).rejects.toThrow(DatabaseError);
    await expect(refusal).rejects.not.toThrow(EngineGone);
    expect(worker.terminate).not.toHaveBeenCalled();

    const trap = Object.assign(new Error('memory access out of bounds'), { name: 'RuntimeError' });
    await expect(run(() => Promise.reject(trap))).rejects.toThrow(EngineGone);
    expect(worker.terminate).toHaveBeenCalled();
  });
});
