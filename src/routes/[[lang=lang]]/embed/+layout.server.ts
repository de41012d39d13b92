import { dataVersion } from '$lib/server/facts';

export const load = () => ({ version: dataVersion() });
