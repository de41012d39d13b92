import { error, json } from '@sveltejs/kit';
import { publishedPackage } from '$lib/about/package.server';
import { practiceQuestion } from '$lib/queries/practice.sql';
import { database } from '$lib/server/facts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** A fiche with everything that hangs from it, as one JSON object. */
export const GET: RequestHandler = async ({ params }) => {
  const answer = await (await database()).ask(practiceQuestion(params.id));
  const [practice] = answer.practice;
  if (!practice) error(404);
  const { version, licenses } = publishedPackage();
  return json({ ...answer, practice, version, licenses });
};
