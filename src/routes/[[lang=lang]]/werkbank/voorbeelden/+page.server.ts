import { bakedAnswer } from '$lib/examples/example-answer';
import { examples } from '$lib/examples/examples';
import { database } from '$lib/server/facts';
import { linkTo } from '$lib/workbench/link';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const facts = await database();
  return {
    answers: await Promise.all(
      examples.map(async (example) => {
        const link = await linkTo({ sql: example.sql, values: example.values });
        if (!('href' in link)) throw new Error(`${example.id} is too long for a link.`);
        return { id: example.id, href: link.href, ...(await bakedAnswer(facts, example)) };
      }),
    ),
  };
};
