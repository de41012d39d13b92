import { createStore, del, entries, set } from 'idb-keyval';
import * as v from 'valibot';
import { readingSchema } from './reading';

/** A table as it is kept on the device: the text of its file, and how that is read. */
export const keptSchema = v.object({
  version: v.literal(1),
  id: v.string(),
  name: v.string(),
  file: v.object({ name: v.string(), size: v.number() }),
  text: v.instance(Blob),
  reading: readingSchema,
  columns: v.array(v.object({ name: v.string(), type: v.string() })),
  rows: v.number(),
  leftOut: v.number(),
  municipality: v.nullable(
    v.object({
      column: v.string(),
      nisColumn: v.string(),
      choices: v.record(v.string(), v.nullable(v.string())),
    }),
  ),
});

export type KeptTable = v.InferOutput<typeof keptSchema>;

const store = () => createStore('praktijkatlas-own-tables', 'tables');
let opened: ReturnType<typeof store> | undefined;
const tables = () => (opened ??= store());

/** The tables that are kept on this device. What cannot be understood is counted, and left where it is. */
export async function readKept(): Promise<{
  readonly tables: readonly KeptTable[];
  readonly damaged: readonly string[];
}> {
  const found = (await entries<string, unknown>(tables())).map(([id, value]) => ({
    id,
    read: v.safeParse(keptSchema, value),
  }));
  return {
    tables: found.flatMap(({ read }) => (read.success ? [read.output] : [])),
    damaged: found.flatMap(({ id, read }) => (read.success ? [] : [id])),
  };
}

/** @throws DOMException `QuotaExceededError` when the device has no room for it. */
export const keep = (table: KeptTable): Promise<void> => set(table.id, table, tables());

export const forget = (id: string): Promise<void> => del(id, tables());
