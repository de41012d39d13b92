import { packAnswer, packRows } from '../db/packed-rows';
import { boundaryMetadata } from '../map/geometry.ssr';
import { askAtlas } from '../queries/atlas.sql';
import { database, municipalities, practices, terms } from '../server/facts';
import { defaultView } from '../state/view';

/** What a page that shows the atlas, or a part of it, opens with. */
export async function loadAtlas() {
  const answer = await askAtlas(await database(), defaultView);
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
