import type { AtlasAnswer, OpeningAnswer } from '../queries/atlas.sql';
import { writeAddress } from '../state/address';
import { asksTheSame, parseView } from '../state/codec';
import { defaultView, type View } from '../state/view';
import { knownView, type Lookup } from './lookup';

export type AskStatus = 'answered' | 'asking' | 'error';

/** Keeps a view where it can be found again: in the address, on a page of the site. */
export type Remember = typeof writeAddress;

/** Where an atlas has its answers from. */
export type AtlasSource = {
  /** Answers a view. */
  readonly ask: (view: View) => Promise<AtlasAnswer>;
  /** What the answer that the page opened with lacks. */
  readonly rest: () => Promise<Partial<AtlasAnswer>>;
};

/** Whether an answer has its rows, and with them all the rest. */
export const isWhole = (answer: OpeningAnswer): answer is AtlasAnswer => answer.rows !== undefined;

/**
 * The atlas page: the view that is wanted, and the answer that is shown. Everything that is drawn follows
 * `shown`, the view that `answer` belongs to, so that captions never run ahead of their numbers.
 */
export class Atlas {
  wanted: View = $state.raw(defaultView);
  shown: View = $state.raw(defaultView);
  answer: OpeningAnswer;
  status: AskStatus = $state('answered');
  /** Values in the address that the data does not know. */
  unknown: readonly string[] = $state.raw([]);

  #lookup: Lookup;
  #source: AtlasSource;
  #remember: Remember;
  #latest = 0;
  #opening: OpeningAnswer;
  #whole: Promise<AtlasAnswer> | undefined;

  constructor(
    lookup: Lookup,
    source: AtlasSource,
    opening: OpeningAnswer,
    remember: Remember = writeAddress,
  ) {
    this.#lookup = lookup;
    this.#source = source;
    this.#remember = remember;
    this.#opening = opening;
    this.answer = $state.raw(opening);
  }

  /**
   * The whole answer to the default view, which the page opens with a part of.
   *
   * @throws when the rest cannot be fetched; the next call tries again.
   */
  whole(): Promise<AtlasAnswer> {
    return (this.#whole ??= this.#complete());
  }

  async #complete(): Promise<AtlasAnswer> {
    const opening = this.#opening;
    if (isWhole(opening)) return opening;
    try {
      const whole = { ...opening, ...(await this.#source.rest()) } as AtlasAnswer;
      if (this.answer === opening) this.answer = whole;
      return whole;
    } catch (cause) {
      this.#whole = undefined;
      throw cause;
    }
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
    // How it is drawn needs no answer.
    this.shown = { ...this.shown, layout: view.layout, measure: view.measure };
    try {
      const answer = await this.#source.ask(view);
      if (turn !== this.#latest) return;
      this.answer = answer;
      this.shown = view;
      this.status = 'answered';
    } catch {
      if (turn === this.#latest) this.status = 'error';
    }
  }
}
