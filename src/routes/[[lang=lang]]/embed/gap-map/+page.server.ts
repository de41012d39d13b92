import { inBothLanguages } from '$lib/embed/entries';
import { loadGap } from '$lib/gap/gap-page.server';
import { defaultTargetGroup } from '$lib/gap/gap-view';

// Nothing on the site links here.
export const entries = inBothLanguages;
export const load = async () => ({ ...(await loadGap(defaultTargetGroup)), peers: null });
