import { createLookup } from '../atlas/lookup';
import type { Municipality, Practice, Term } from '../atlas/municipality';
import { browserDatabase } from '../db/engine.svelte';
import { unpackAnswer, unpackRows, type PackedAnswer, type PackedRows } from '../db/packed-rows';
import type { BoundaryMetadata } from '../geo/boundaries';
import type { GapAnswer, Indicator, PeersAnswer } from './gap-answer';
import { gapViewFor } from './gap-view';
import { Gap, type GapOptions } from './gap.svelte';

/** What a page that shows gaps opens with. */
export type GapData = {
  readonly group: string;
  readonly version: string;
  readonly municipalities: PackedRows;
  readonly terms: PackedRows;
  readonly practices: readonly Practice[];
  readonly indicators: PackedRows;
  readonly answer: PackedAnswer;
  readonly peers: PackedAnswer | null;
  readonly boundaries: BoundaryMetadata;
};

/** The state of a gap page from what it opens with. */
export function openGap(data: GapData, options?: GapOptions) {
  const lookup = createLookup(
    unpackRows(data.municipalities) as Municipality[],
    unpackRows(data.terms) as Term[],
    data.practices,
  );
  const indicators = unpackRows(data.indicators) as unknown as Indicator[];
  const database = browserDatabase(data.version);
  const first = {
    answer: unpackAnswer<GapAnswer>(data.answer),
    peers: data.peers && unpackAnswer<PeersAnswer>(data.peers),
  };
  const home = gapViewFor(data.group);
  const gap = new Gap(home, lookup, indicators, database, first, options);
  return { lookup, indicators, database, gap };
}
