import type { AtlasAnswer } from '../queries/atlas.sql';

let whole: AtlasAnswer | undefined;

/** Gives pages that are prerendered the whole answer, of which their data holds the opening: on the server only. */
export function provideWhole(answer: AtlasAnswer): void {
  whole = answer;
}

/** The whole answer while a page is prerendered; undefined in the browser. */
export const wholeAtBuild = (): AtlasAnswer | undefined => whole;
