import { publishedPackage } from '../about/package.server';
import { query } from '../db/database';
import { raw } from '../db/sql';
import { columnTypes } from '../facts/compile';
import type { Resource } from '../facts/data-package';
import { database, dataVersion } from '../server/facts';
import type { Cell } from '../take-home/format';
import { parquet } from '../take-home/formats/parquet';
import { metadataOf } from '../take-home/metadata';

async function bytesOf({ name, title, schema }: Resource): Promise<Uint8Array<ArrayBuffer>> {
  const columns = schema.fields.map((field) => ({ ...field, type: columnTypes[field.type] }));
  const { rows } = await (
    await database()
  ).ask({
    rows: query<Record<string, Cell>>(raw(`SELECT COLUMNS(*)::VARCHAR FROM "${name}"`)),
  });
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const writing = await parquet.open(columns, (part) => {
    if (typeof part !== 'string') parts.push(part);
  });
  writing.add(columns.map((column) => rows.map((row) => row[column.name] ?? null)));
  await writing.finish(
    metadataOf(
      {
        title,
        sql: `FROM ${name}`,
        parameters: {},
        columns: columns.map((column) => ({ name: column.name, type: column.type })),
        dataPackage: publishedPackage(),
        ownTables: [],
        address: '',
        dataAddress: '',
        at: 0,
      },
      rows.length,
    ),
  );
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const written = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** A table of the data package as Parquet, written once for the whole build; null when there is none. */
export function tableParquet(name: string): Promise<Uint8Array<ArrayBuffer>> | null {
  const resource = publishedPackage().resources.find((candidate) => candidate.name === name);
  if (!resource) return null;
  const key = `${name} ${dataVersion()}`;
  const bytes = written.get(key) ?? bytesOf(resource);
  written.set(key, bytes);
  return bytes;
}
