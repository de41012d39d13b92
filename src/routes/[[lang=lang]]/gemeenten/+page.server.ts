import { packRows } from '$lib/db/packed-rows';
import { listedMunicipalities } from '$lib/queries/municipality.sql';
import { database, practices } from '$lib/server/facts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { rows } = await (await database()).ask({ rows: listedMunicipalities() });
  return { municipalities: packRows(rows), practices: await practices() };
};
