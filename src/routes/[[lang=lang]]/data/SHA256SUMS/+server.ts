import { checksums } from '$lib/open-data/checksums.server';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The checksums of all files of the open data, as `sha256sum --check` reads them. */
export const GET: RequestHandler = async () => {
  const lines = [...(await checksums())].map(([file, { sha256 }]) => `${sha256}  ${file}\n`);
  return new Response(lines.join(''), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
