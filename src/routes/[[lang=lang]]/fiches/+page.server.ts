import { practiceListings } from '$lib/queries/practice.sql';
import { database, terms } from '$lib/server/facts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { rows } = await (await database()).ask({ rows: practiceListings() });
  const categories = new Map(
    (await terms())
      .filter(({ scheme }) => scheme === 'category')
      .map((term) => [term.term_id, term.label]),
  );
  return {
    practices: rows.map((row) => ({
      ...row,
      categories: row.categories
        .split(' ')
        .filter(Boolean)
        .map((id) => categories.get(id) ?? id),
    })),
  };
};
