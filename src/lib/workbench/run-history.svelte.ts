import { noRuns, readRuns, withoutRun, withRun, type KeptRuns, type Run } from './runs';

const key = 'praktijkatlas.werkbank.runs';

/** What was run on this device, kept in its local storage and nowhere else. */
export class RunHistory {
  #kept: KeptRuns = $state.raw(noRuns);

  get runs(): readonly Run[] {
    return this.#kept.runs;
  }

  /** Whether new runs are remembered. */
  get isKept(): boolean {
    return this.#kept.isKept;
  }

  /** Looks at what is there; another tab may have added to it. */
  load(): void {
    try {
      this.#kept = readRuns(localStorage.getItem(key));
    } catch {
      // Storage is switched off: what this page knows is all there is.
    }
  }

  add(run: Run): void {
    this.load();
    this.#keep(withRun(this.#kept, run));
  }

  remove({ at }: Run): void {
    this.load();
    this.#keep(withoutRun(this.#kept, at));
  }

  clear(): void {
    this.#keep({ ...this.#kept, runs: [] });
  }

  /** Switching it off forgets what was remembered. */
  setKept(isKept: boolean): void {
    this.#keep({ isKept, runs: [] });
  }

  #keep(kept: KeptRuns): void {
    this.#kept = kept;
    try {
      localStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // Full, or switched off: it is still there until the page is left.
    }
  }
}
