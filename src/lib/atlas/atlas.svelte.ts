import type { Database } from '../db/database';
import { askAtlas, atlasQuestions, type AtlasAnswer } from '../queries/atlas.sql';
import { writeAddress } from '../state/address';
import { parseView } from '../state/codec';
import { defaultView, type View } from '../state/view';
import { knownView, type Lookup } from './lookup';

export type AskStatus = 'answered' | 'asking' | 'error';

/** Keeps a view where it can be found again: in the address, on a page of the site. */
export type Remember = typeof writeAddress;

/**
 * The atlas page: the view that is wanted, and the answer that is shown. Everything that is drawn follows
 * `shown`, the view that `answer` belongs to, so that captions never run ahead of their numbers.
 */
export class Atlas {
  wanted: View = $state.raw(defaultView);
  shown: View = $state.raw(defaultView);
  answer: AtlasAnswer;
  status: AskStatus = $state('answered');
  /** Values in the address that the data does not know. */
  unknown: readonly string[] = $state.raw([]);

  #lookup: Lookup;
  #database: Database;
  #remember: Remember;
  #latest = 0;

  constructor(
    lookup: Lookup,
    database: Database,
    answer: AtlasAnswer,
    remember: Remember = writeAddress,
  ) {
    this.#lookup = lookup;
    this.#database = database;
    this.#remember = remember;
    this.answer = $state.raw(answer);
  }

  /** Follows the address: at the start, and when Back or Forward is used. */
  readAddress(): Promise<void> {
    return this.follow(window.location.search);
  }

  /** Shows the view of a query string; what the data does not know is taken out and named. */
  async follow(search: string): Promise<void> {
    const { view, unknown } = knownView(this.#lookup, parseView(search));
    this.unknown = unknown;
    if (unknown.length > 0) this.#remember(view, { replace: true });
    await this.#ask(view);
  }

  /** Shows another view and puts it in the address. */
  async set(view: View, { replace = false } = {}): Promise<void> {
    this.unknown = [];
    this.#remember(view, { replace });
    await this.#ask(view);
  }

  /** Asks again after an error. */
  retry(): Promise<void> {
    return this.#ask(this.wanted);
  }

  async #ask(view: View): Promise<void> {
    const turn = ++this.#latest;
    this.wanted = view;
    if (asksTheSame(view, this.shown)) {
      this.shown = view;
      this.status = 'answered';
      return;
    }
    this.status = 'asking';
    try {
      const answer = await askAtlas(this.#database, view);
      if (turn !== this.#latest) return;
      this.answer = answer;
      this.shown = view;
      this.status = 'answered';
    } catch {
      if (turn === this.#latest) this.status = 'error';
    }
  }
}

/** Whether two views differ only in how they are drawn. */
const asksTheSame = (a: View, b: View): boolean =>
  JSON.stringify(atlasQuestions(a)) === JSON.stringify(atlasQuestions(b));
