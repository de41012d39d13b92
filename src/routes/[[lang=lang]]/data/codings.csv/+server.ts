import { toCsv } from '$lib/export/csv';
import { codingDownload } from '$lib/queries/practice.sql';
import { database } from '$lib/server/facts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Every coding with names and labels: a row for each initiative, municipality and term. */
export const GET: RequestHandler = async () => {
  const { rows } = await (await database()).ask({ rows: codingDownload() });
  return new Response(toCsv(rows), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
