import { browserDatabase } from '../db/engine.svelte';
import { unpackAnswer, unpackRows, type PackedAnswer, type PackedRows } from '../db/packed-rows';
import type { BoundaryMetadata } from '../geo/boundaries';
import type { AtlasAnswer } from '../queries/atlas.sql';
import { Atlas, type Remember } from './atlas.svelte';
import { createLookup } from './lookup';
import type { Municipality, Practice, Term } from './municipality';

/** What a page that shows the atlas, or a part of it, opens with. */
export type AtlasData = {
  readonly version: string;
  readonly municipalities: PackedRows;
  readonly terms: PackedRows;
  readonly practices: readonly Practice[];
  readonly answer: PackedAnswer;
  readonly boundaries: BoundaryMetadata;
};

/** The state of the atlas from what a page opens with. */
export function openAtlas(data: AtlasData, remember?: Remember) {
  const lookup = createLookup(
    unpackRows(data.municipalities) as Municipality[],
    unpackRows(data.terms) as Term[],
    data.practices,
  );
  const firstAnswer = unpackAnswer<AtlasAnswer>(data.answer);
  const atlas = new Atlas(lookup, browserDatabase(data.version), firstAnswer, remember);
  return { lookup, firstAnswer, atlas };
}
