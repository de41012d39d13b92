import { loadAtlas } from '$lib/atlas/atlas-page.server';

export const load = loadAtlas;
