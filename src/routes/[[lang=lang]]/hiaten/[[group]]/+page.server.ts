import { error } from '@sveltejs/kit';
import { groupsWithPage, loadGap } from '$lib/gap/gap-page.server';
import { defaultTargetGroup } from '$lib/gap/gap-view';

type Entry = { group?: string; lang?: 'en' };

export const entries = async (): Promise<Entry[]> =>
  [{}, ...(await groupsWithPage()).map((group) => ({ group }))].flatMap((entry): Entry[] => [
    entry,
    { lang: 'en', ...entry },
  ]);

export const load = async ({ params }) => {
  const group = params.group ?? defaultTargetGroup;
  if (!(await groupsWithPage()).includes(group)) error(404);
  return loadGap(group);
};
