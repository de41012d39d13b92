import { publishedPackage } from '$lib/about/package.server';
import { codebook } from '$lib/open-data/codebook';
import { codebookQuestion } from '$lib/open-data/codebook.sql';
import { database } from '$lib/server/facts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The codebook: one document that stands on its own. */
export const GET: RequestHandler = async () => {
  const answer = await (await database()).ask(codebookQuestion());
  return new Response(codebook(publishedPackage(), answer), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
};
