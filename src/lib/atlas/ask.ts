import type { Database } from '../db/database';
import { browserDatabase } from '../db/engine.svelte';
import { askAtlas, type AtlasAnswer } from '../queries/atlas.sql';
import type { View } from '../state/view';

let database: Database | undefined;

/** Answers a view of the atlas in the browser; a module of its own, because it holds the text of the queries. */
export const askAtlasInBrowser = (version: string, view: View): Promise<AtlasAnswer> =>
  askAtlas((database ??= browserDatabase(version)), view);
