import { statSync } from 'node:fs';
import {
  tableCaveats,
  tableDescription,
  tableLicences,
  tableSources,
  tableTitle,
} from '$lib/about/package';
import { publishedPackage } from '$lib/about/package.server';
import { rowCounts } from '$lib/queries/practice.sql';
import { database, dataVersion } from '$lib/server/facts';
import type { PageServerLoad } from './$types';

const bytesOf = (file: string): number => statSync(`static/data/${file}`).size;

export const load: PageServerLoad = async () => {
  const { resources, licenses } = publishedPackage();
  const { counts } = await (
    await database()
  ).ask({ counts: rowCounts(resources.map(({ name }) => name)) });
  const rows = new Map(counts.map(({ name, rows: count }) => [name, count]));
  return {
    dataVersion: dataVersion(),
    licences: licenses.map(({ title, path }) => ({ title, path })),
    bytes: { duckdb: bytesOf('atlas.duckdb'), package: bytesOf('datapackage.json') },
    tables: resources.map((resource) => ({
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
      fields: resource.schema.fields.map(({ name, type, description }) => ({
        name,
        type,
        description,
      })),
    })),
  };
};
