import type { AtlasAnswer } from '$lib/queries/atlas.sql';

declare global {
  interface Window {
    /** Asks the engine everything that the atlas shows for a view in an address; on `/engine-check/`. */
    askEngine: (search: string) => Promise<AtlasAnswer>;
    /** Tries a statement on the locked engine: `accepted`, or `refused: …`; on `/engine-check/`. */
    tryEngine: (statement: string) => Promise<string>;
  }

  namespace App {
    interface PageData {
      /** Hash of the content of the data package. */
      version?: string;
    }
  }
}

export {};
