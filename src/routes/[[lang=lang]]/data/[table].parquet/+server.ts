import { error } from '@sveltejs/kit';
import { publishedPackage } from '$lib/about/package.server';
import { tableParquet } from '$lib/open-data/table-parquet.server';
import { parquet } from '$lib/take-home/formats/parquet';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
  publishedPackage().resources.map(({ name }) => ({ table: name }));

/** A table as Parquet. */
export const GET: RequestHandler = async ({ params }) => {
  const bytes = await tableParquet(params.table);
  if (!bytes) error(404);
  return new Response(bytes, { headers: { 'Content-Type': parquet.mime } });
};
