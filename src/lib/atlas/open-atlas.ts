import { readBaked } from '../db/engine.svelte';
import { unpackAnswer, unpackRows, type PackedAnswer, type PackedRows } from '../db/packed-rows';
import type { BoundaryMetadata } from '../geo/boundaries';
import type { AtlasAnswer, OpeningAnswer } from '../queries/atlas.sql';
import { Atlas, type Remember } from './atlas.svelte';
import { createLookup } from './lookup';
import type { Municipality, Practice, Term } from './municipality';
import { wholeAtBuild } from './whole-answer';

/** What a page that shows the atlas, or a part of it, opens with. */
export type AtlasData = {
  readonly version: string;
  readonly municipalities: PackedRows;
  readonly terms: PackedRows;
  readonly practices: readonly Practice[];
  /** The answer to the default view, or an opening part of it. */
  readonly answer: PackedAnswer;
  readonly boundaries: BoundaryMetadata;
};

/** The state of the atlas from what a page opens with. The text of its queries comes with the first question. */
export function openAtlas(data: AtlasData, remember?: Remember) {
  const { version } = data;
  const lookup = createLookup(
    unpackRows(data.municipalities) as Municipality[],
    unpackRows(data.terms) as Term[],
    data.practices,
  );
  const firstAnswer = wholeAtBuild() ?? unpackAnswer<OpeningAnswer>(data.answer);
  const atlas = new Atlas(
    lookup,
    {
      ask: async (view) => (await import('./ask')).askAtlasInBrowser(version, view),
      rest: async () => {
        // Whoever wants the rest will ask something soon.
        void import('./ask').catch(() => undefined);
        const rest = await readBaked(version)('rest');
        if (rest === null) throw new Error('The rest of the first answer cannot be had.');
        return unpackAnswer<Partial<AtlasAnswer>>(rest as PackedAnswer);
      },
    },
    firstAnswer,
    remember,
  );
  return { lookup, firstAnswer, atlas };
}
