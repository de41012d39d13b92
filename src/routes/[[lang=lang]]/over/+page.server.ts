import { factSources } from '$lib/about/package';
import { publishedPackage } from '$lib/about/package.server';
import { boundaryMetadata } from '$lib/map/geometry.ssr';
import { codingFigures } from '$lib/queries/practice.sql';
import { database } from '$lib/server/facts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { figures } = await (await database()).ask({ figures: codingFigures() });
  return {
    figures: figures[0] ?? null,
    sources: factSources(publishedPackage()),
    boundaries: boundaryMetadata,
  };
};
