import { summary } from '$lib/queries/atlas.sql';
import { database } from '$lib/server/facts';
import { defaultView } from '$lib/state/view';

export const load = async () => (await database()).ask({ summary: summary(defaultView) });
