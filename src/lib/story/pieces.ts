/** What a slide can show: the pieces that stand by themselves and can be drawn as a figure. */
export const storyPieces = ['map', 'small-maps', 'chart', 'gap-map'] as const;

export type StoryPiece = (typeof storyPieces)[number];
