import { loadAtlasPart } from '$lib/atlas/atlas-page.server';
import { inBothLanguages } from '$lib/embed/entries';

// Nothing on the site links here.
export const entries = inBothLanguages;
export const load = loadAtlasPart;
