import { layOutDiagram } from '$lib/schema/diagram-layout';
import { factSchema } from '$lib/schema/schema.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ diagram: layOutDiagram(await factSchema()) });
