import { error } from '@sveltejs/kit';
import { loadProfile, municipalityEntries } from '$lib/profile/profile.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = municipalityEntries;

export const load: PageServerLoad = async ({ params }) =>
  (await loadProfile(params.slug)) ?? error(404);
