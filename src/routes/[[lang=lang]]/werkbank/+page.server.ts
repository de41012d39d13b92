import { factSchema, suggestedValues } from '$lib/schema/schema.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
  tables: await factSchema(),
  values: await suggestedValues(),
});
