import { packAnswer, packRows } from '$lib/db/packed-rows';
import { boundaryMetadata } from '$lib/map/geometry.ssr';
import { askAtlas } from '$lib/queries/atlas.sql';
import { database, municipalities, practices, terms } from '$lib/server/facts';
import { defaultView } from '$lib/state/view';

export const load = async () => {
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
};
