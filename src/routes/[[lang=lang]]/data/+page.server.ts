import {
  columnMeaning,
  tableCaveats,
  tableDescription,
  tableLicences,
  tableSources,
  tableTitle,
} from '$lib/about/package';
import { publishedPackage } from '$lib/about/package.server';
import { dataChanges } from '$lib/open-data/changelog.server';
import { checksums } from '$lib/open-data/checksums.server';
import { m } from '$lib/paraglide/messages';
import { rowCounts } from '$lib/queries/practice.sql';
import { database, dataVersion } from '$lib/server/facts';
import { linkTo } from '$lib/workbench/link';
import type { PageServerLoad } from './$types';

/** Opens the workbench with the first rows of a table. */
async function workbenchLink(table: string, version: string): Promise<string> {
  const title = m.data_query_title({ table });
  const link = await linkTo({ sql: `-- ${title}\nFROM ${table}\nLIMIT 100`, values: {}, version });
  if ('tooLong' in link) throw new Error(`The link to ${table} is too long.`);
  return link.href;
}

export const load: PageServerLoad = async () => {
  const { resources, licenses, title, created } = publishedPackage();
  const version = dataVersion();
  const files = await checksums();
  const bytesOf = (file: string): number => files.get(file)?.bytes ?? 0;
  const { counts } = await (
    await database()
  ).ask({ counts: rowCounts(resources.map(({ name }) => name)) });
  const rows = new Map(counts.map(({ name, rows: count }) => [name, count]));
  return {
    dataVersion: version,
    title,
    year: Number((created ?? '').slice(0, 4)),
    changes: dataChanges(),
    licences: licenses.map(({ title, path }) => ({ title, path })),
    bytes: { duckdb: bytesOf('atlas.duckdb'), package: bytesOf('datapackage.json') },
    tables: await Promise.all(
      resources.map(async (resource) => ({
        name: resource.name,
        file: resource.path,
        title: tableTitle(resource),
        description: tableDescription(resource),
        caveats: tableCaveats(resource),
        sources: tableSources(resource),
        licences: tableLicences(resource),
        rows: rows.get(resource.name) ?? 0,
        bytes: resource.bytes,
        sha256: resource.hash.replace(/^sha256:/, ''),
        parquetBytes: bytesOf(`${resource.name}.parquet`),
        workbench: await workbenchLink(resource.name, version),
        fields: resource.schema.fields.map((field) => ({
          name: field.name,
          type: field.type,
          meaning: columnMeaning(resource.name, field),
        })),
      })),
    ),
  };
};
