import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { publishedPackage } from '../about/package.server';
import { tableParquet } from './table-parquet.server';

/** What tells whether a file came over whole. */
export type Fingerprint = { readonly bytes: number; readonly sha256: string };

const fingerprint = (content: Uint8Array): Fingerprint => ({
  bytes: content.byteLength,
  sha256: createHash('sha256').update(content).digest('hex'),
});

/** Size and SHA-256 of every file of the open data, by its name. */
export async function checksums(): Promise<Map<string, Fingerprint>> {
  const { resources } = publishedPackage();
  const files = ['atlas.duckdb', 'datapackage.json', ...resources.map(({ path }) => path)].map(
    (file) => [file, fingerprint(readFileSync(`static/data/${file}`))] as const,
  );
  const parquets = await Promise.all(
    resources.map(async ({ name }) => {
      const bytes = await tableParquet(name);
      return [`${name}.parquet`, fingerprint(bytes ?? new Uint8Array())] as const;
    }),
  );
  return new Map([...files, ...parquets]);
}
