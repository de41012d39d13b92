import type { AskStatus } from '../atlas/atlas.svelte';
import type { Database } from '../db/database';
import { compareQuestion } from '../queries/compare.sql';
import { withMark, writeSearch } from '../state/address';
import { formatComparison, parseComparison } from './codec';
import { columnOf, type Column } from './column';

/**
 * The municipalities that are compared: those wanted stand in the address, those shown are answered.
 * An address without any shows the suggestion the page opens with.
 */
export class Comparison {
  wanted: readonly string[] = $state.raw([]);
  columns: readonly Column[] = $state.raw([]);
  status: AskStatus = $state('answered');
  /** Codes in the address that no municipality has. */
  unknown: readonly string[] = $state.raw([]);

  #known: ReadonlySet<string>;
  #opening: readonly string[];
  #answered: Record<string, Column>;
  #database: Database;

  constructor(known: ReadonlySet<string>, opening: readonly Column[], database: Database) {
    this.#known = known;
    this.#opening = opening.map(({ nis }) => nis);
    this.#answered = Object.fromEntries(opening.map((column) => [column.nis, column]));
    this.#database = database;
    this.wanted = this.#opening;
    this.columns = opening;
  }

  /** Whether this is the suggestion that the page opens with. */
  get isOpening(): boolean {
    return this.wanted.join() === this.#opening.join();
  }

  /** Follows the address: at the start, and when Back or Forward is used. */
  async readAddress(): Promise<void> {
    const codes = parseComparison(window.location.search);
    const known = codes.filter((code) => this.#known.has(code));
    this.unknown = codes.filter((code) => !this.#known.has(code));
    const canonical = formatComparison(known);
    if (withMark(canonical) !== window.location.search) writeSearch(canonical, { replace: true });
    await this.#show(known.length === 0 ? this.#opening : known);
  }

  /** Compares other municipalities and puts them in the address. */
  async set(codes: readonly string[]): Promise<void> {
    this.unknown = [];
    writeSearch(formatComparison(codes), { replace: false });
    await this.#show(codes);
  }

  /** Asks again after an error. */
  retry(): Promise<void> {
    return this.#show(this.wanted);
  }

  async #show(codes: readonly string[]): Promise<void> {
    this.wanted = codes;
    this.status = 'asking';
    try {
      const columns = await Promise.all(codes.map((code) => this.#column(code)));
      if (this.wanted !== codes) return;
      this.columns = columns.filter((column) => column !== null);
      this.status = 'answered';
    } catch {
      if (this.wanted === codes) this.status = 'error';
    }
  }

  async #column(code: string): Promise<Column | null> {
    const known = this.#answered[code];
    if (known) return known;
    const column = columnOf(await this.#database.ask(compareQuestion(code)));
    if (column) this.#answered[code] = column;
    return column;
  }
}
