import { packAnswer } from '$lib/db/packed-rows';
import { localIndicator } from '$lib/profile/figure';
import { compareQuestion, openingMunicipality } from '$lib/queries/compare.sql';
import { indicators } from '$lib/queries/need.sql';
import { database, municipalities, practices, terms } from '$lib/server/facts';
import type { PageServerLoad } from './$types';

/** How many municipalities most like the first one the page opens with. */
const besideFirst = 3;

export const load: PageServerLoad = async () => {
  const facts = await database();
  const { first, indicators: rows } = await facts.ask({
    first: openingMunicipality(),
    indicators: indicators(),
  });
  const nis = first[0]?.nis ?? '';
  const { alike } = await facts.ask(compareQuestion(nis));
  const codes = [nis, ...alike.slice(0, besideFirst).map((row) => row.nis)];
  const opening = await Promise.all(
    codes.map(async (code) => packAnswer(await facts.ask(compareQuestion(code)))),
  );
  return {
    opening,
    indicators: rows.map(localIndicator),
    terms: (await terms())
      .filter(({ scheme }) => scheme === 'kind' || scheme === 'target_group')
      .map(({ scheme, term_id, label }) => ({ scheme, id: term_id, label })),
    municipalities: (await municipalities()).map((row) => [row.nis, row.name] as const),
    practices: (await practices()).length,
  };
};
