export const copyFormats = ['tsv', 'csv'] as const;

/** Tabs for a spreadsheet, or CSV. */
export type CopyFormat = (typeof copyFormats)[number];
