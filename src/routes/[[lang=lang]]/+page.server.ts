import { packRows } from '$lib/db/packed-rows';
import { boundaryMetadata } from '$lib/map/geometry.ssr';
import { askAtlas } from '$lib/queries/atlas.sql';
import { database, municipalities, practices, terms } from '$lib/server/facts';
import { defaultView } from '$lib/state/view';

export const load = async () => {
  const answer = await askAtlas(await database(), defaultView);
  return {
    municipalities: packRows(await municipalities()),
    terms: packRows((await terms()).filter(({ scheme }) => scheme !== 'category')),
    practices: await practices(),
    answer: Object.fromEntries(
      Object.entries(answer).map(([name, rows]) => [name, packRows(rows)]),
    ),
    boundaries: boundaryMetadata,
  };
};
