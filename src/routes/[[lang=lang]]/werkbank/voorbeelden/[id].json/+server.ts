import { error, json } from '@sveltejs/kit';
import { bakedAnswer } from '$lib/examples/example-answer';
import { examples } from '$lib/examples/examples';
import { database } from '$lib/server/facts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => examples.map(({ id }) => ({ id }));

/** The answer to an example, to be shown before the engine is there. */
export const GET: RequestHandler = async ({ params }) => {
  const example = examples.find(({ id }) => id === params.id);
  if (!example) error(404);
  return json(await bakedAnswer(await database(), example));
};
