import { packAnswer, packRows } from '../db/packed-rows';
import { boundaryMetadata } from '../map/geometry.ssr';
import { askAtlas, openingOf, type AtlasAnswer } from '../queries/atlas.sql';
import { database, municipalities, practices, terms } from '../server/facts';
import { defaultView } from '../state/view';
import { provideWhole } from './whole-answer';

const answered = async (): Promise<AtlasAnswer> => askAtlas(await database(), defaultView);

async function dataWith(answer: Partial<AtlasAnswer>) {
  return {
    // By code the columns of places repeat themselves, which compresses better.
    municipalities: packRows(
      (await municipalities()).toSorted((a, b) => a.nis.localeCompare(b.nis)),
    ),
    terms: packRows((await terms()).filter(({ scheme }) => scheme !== 'category')),
    practices: await practices(),
    answer: packAnswer(answer),
    boundaries: boundaryMetadata,
  };
}

/** What the atlas page opens with; its browser fetches the rest of the answer when it is asked for. */
export async function loadAtlas() {
  const answer = await answered();
  provideWhole(answer);
  return dataWith(openingOf(answer));
}

/** What a page opens with that shows one part of the atlas. */
export const loadAtlasPart = async () => dataWith(await answered());
