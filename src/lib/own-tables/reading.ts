import * as v from 'valibot';
import { columnTypes } from './column-type';

/** How the text of a file is read as a table. Kept with a table, so it is checked when read back. */
export const readingSchema = v.object({
  delimiter: v.pipe(v.string(), v.length(1)),
  header: v.boolean(),
  /** Lines above the table that are no part of it. */
  skip: v.pipe(v.number(), v.integer(), v.minValue(0)),
  decimal: v.picklist([',', '.']),
  dayFirst: v.boolean(),
  /** Whether `""` is an empty text, other than nothing: in files that were converted. */
  hasEmptyText: v.boolean(),
  columns: v.pipe(
    v.array(v.object({ name: v.pipe(v.string(), v.minLength(1)), type: v.picklist(columnTypes) })),
    v.minLength(1),
  ),
});

export type Reading = v.InferOutput<typeof readingSchema>;
export type ReadColumn = Reading['columns'][number];

/** Delimiters that are looked for, the likeliest first. */
export const delimiters = [';', ',', '\t', '|'] as const;
