/** The drawing area that both layouts share, so that switching between them moves nothing else. */
export const VIEW = { width: 1000, height: 396 } as const;
