/** Fetches what draws charts in the browser: Plot, and how it is used here. */
export const loadLibrary = () => Promise.all([import('@observablehq/plot'), import('./draw')]);
