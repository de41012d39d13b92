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

  /** Fetches what parts need, unless it comes or is there. How that ends is seen in `parts` and `hasFailed`. */
  fetch(): Promise<void> {
    return (this.#fetching ??= this.#fetch());
  }

  async #fetch(): Promise<void> {
    const arrived = await Promise.all([loadParts(), this.#atlas.whole()]).catch(() => null);
    this.hasFailed = arrived === null;
    if (arrived === null) {
      this.#fetching = undefined;
      return;
    }
    const [parts, first] = arrived;
    this.parts = parts;
    for (const start of this.#starts.splice(0)) start(parts, first);
  }
}
