import type { AskStatus } from '../atlas/atlas.svelte';
import type { Lookup } from '../atlas/lookup';
import type { Database } from '../db/database';
import { writeSearch } from '../state/address';
import { formatView } from '../state/codec';
import { gapsAbove } from './cut';
import type { GapAnswer, Indicator, PeersAnswer } from './gap-answer';
import { formatGap, parseGap } from './gap-codec';
import type { GapView } from './gap-view';
import { knownGap } from './known-gap';

/** What a gap page has, and an embed does not. */
export type GapOptions = {
  /** Keeps a query string where it can be found again: in the address. */
  readonly remember?: typeof writeSearch;
  /** Whether somebody to call is looked for. */
  readonly withPeers?: boolean;
};

/** What the page holds when it is opened. */
export type FirstAnswer = { readonly answer: GapAnswer; readonly peers: PeersAnswer | null };

/**
 * A gap page: the view that is wanted, and the answers that are shown. Everything that is drawn follows
 * `shown`, the view that `answer` belongs to; whom to call follows `calledFor`, whom `peers` belongs to.
 */
export class Gap {
  wanted: GapView;
  shown: GapView;
  answer: GapAnswer;
  peers: PeersAnswer | null;
  /** The municipality that `peers` is for; null when there is nobody to call for. */
  calledFor: string | null;
  status: AskStatus = $state('answered');
  peersStatus: AskStatus = $state('answered');
  /** Values in the address that the data does not know. */
  unknown: readonly string[] = $state.raw([]);
  readonly home: GapView;

  #lookup: Lookup;
  #indicators: readonly Indicator[];
  #database: Database;
  #remember: typeof writeSearch;
  #withPeers: boolean;
  #latest = 0;
  #latestPeers = 0;
  #askedPeers: string;

  constructor(
    home: GapView,
    lookup: Lookup,
    indicators: readonly Indicator[],
    database: Database,
    first: FirstAnswer,
    { remember = writeSearch, withPeers = true }: GapOptions = {},
  ) {
    this.home = home;
    this.#lookup = lookup;
    this.#indicators = indicators;
    this.#database = database;
    this.#remember = remember;
    this.#withPeers = withPeers;
    this.wanted = $state.raw(home);
    this.shown = $state.raw(home);
    this.answer = $state.raw(first.answer);
    this.peers = $state.raw(first.peers);
    this.calledFor = $state.raw(this.callsFor(home, first.answer));
    this.#askedPeers = asksPeers(home, this.calledFor);
  }

  /** The indicator of a view; there is always one. */
  indicator(view: GapView): Indicator {
    const found =
      this.#indicators.find(({ id }) => id === view.indicator) ??
      this.#indicators.find(({ id }) => id === this.home.indicator);
    if (!found) throw new Error(`No indicator ${view.indicator}.`);
    return found;
  }

  /** Whom to find somebody for: the chosen municipality, else the gap with the most need. */
  callsFor(view: GapView, { rows }: GapAnswer): string | null {
    if (!this.#withPeers) return null;
    return (
      view.municipality ??
      gapsAbove(rows, view.threshold, this.indicator(view).more_need_when)[0]?.nis ??
      null
    );
  }

  /** Follows the address: at the start, and when Back or Forward is used. */
  readAddress(): Promise<void> {
    return this.follow(window.location.search);
  }

  /** Shows the view of a query string; what the data does not know is taken out and named. */
  async follow(search: string): Promise<void> {
    const asked = parseGap(search, this.home);
    const { view, unknown } = knownGap(this.#lookup, this.#indicators, asked, this.home);
    this.unknown = unknown;
    if (unknown.length > 0) this.#remember(formatGap(view, this.home), { replace: true });
    await this.#ask(view);
  }

  /** Shows another view and puts it in the address. */
  async set(view: GapView, { replace = false } = {}): Promise<void> {
    this.unknown = [];
    this.#remember(formatGap(view, this.home), { replace });
    await this.#ask(view);
  }

  /** Asks again after an error. */
  retry(): Promise<void> {
    return this.#ask(this.wanted);
  }

  async #ask(view: GapView): Promise<void> {
    const turn = ++this.#latest;
    this.wanted = view;
    if (asksGap(view) !== asksGap(this.shown)) {
      this.status = 'asking';
      try {
        const { gapQuestion } = await import('../queries/gap.sql');
        const answer = await this.#database.ask(gapQuestion(view));
        if (turn !== this.#latest) return;
        this.answer = answer;
      } catch {
        if (turn === this.#latest) this.status = 'error';
        return;
      }
    }
    this.shown = view;
    this.status = 'answered';
    await this.#askPeers(view);
  }

  async #askPeers(view: GapView): Promise<void> {
    const turn = ++this.#latestPeers;
    const nis = this.callsFor(view, this.answer);
    const asked = asksPeers(view, nis);
    if (asked === this.#askedPeers && this.peersStatus === 'answered') return;
    if (nis === null) {
      this.#show(asked, null, null);
      return;
    }
    this.peersStatus = 'asking';
    try {
      const { peersQuestion } = await import('../queries/peers.sql');
      const answer = await this.#database.ask(peersQuestion({ ...view, nis }));
      if (turn === this.#latestPeers) this.#show(asked, nis, answer);
    } catch {
      if (turn === this.#latestPeers) this.peersStatus = 'error';
    }
  }

  #show(asked: string, nis: string | null, peers: PeersAnswer | null): void {
    this.#askedPeers = asked;
    this.calledFor = nis;
    this.peers = peers;
    this.peersStatus = 'answered';
  }
}

/** What of a view the gap question depends on: no threshold, layout or order. */
const asksGap = ({ target, indicator }: GapView): string => `${formatView(target)} ${indicator}`;

const asksPeers = (view: GapView, nis: string | null): string =>
  JSON.stringify([asksGap(view), nis, view.weights]);
