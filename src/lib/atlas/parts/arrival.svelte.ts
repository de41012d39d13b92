import type { AtlasAnswer } from '../../queries/atlas.sql';
import { asksTheSame } from '../../state/codec';
import { defaultView } from '../../state/view';
import type { Atlas } from '../atlas.svelte';
import { loadParts, type Parts } from './parts';

/** Starts a part with its code, from the whole answer that it was prerendered with. */
type Start = (parts: Parts, first: AtlasAnswer) => void;

/** What the parts of a page need to start: fetched once for all of them, and again after a failure. */
export class Arrival {
  /** The code of the parts, once it is there. */
  parts: Parts | null = $state.raw(null);
  hasFailed = $state(false);
  /** Whether something else is asked for than what was prerendered. */
  readonly isChanged: boolean;

  #atlas: Atlas;
  #starts: Start[] = [];
  #fetching: Promise<void> | undefined;

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
    this.isChanged = $derived(!asksTheSame(atlas.wanted, defaultView));
  }

  /** Has a part started once everything is there. */
  join(start: Start): void {
    this.#starts.push(start);
  }

  fetch(): Promise<void> {
    return (this.#fetching ??= this.#fetch());
  }

  async #fetch(): Promise<void> {
    try {
      const [parts, first] = await Promise.all([loadParts(), this.#atlas.whole()]);
      this.hasFailed = false;
      this.parts = parts;
      for (const start of this.#starts) start(parts, first);
    } catch {
      this.#fetching = undefined;
      this.hasFailed = true;
    }
  }
}
