import { error } from '@sveltejs/kit';
import { stepOf, stepsFor } from '$lib/map/steps';
import { boundaryMetadata } from '$lib/map/geometry.ssr';
import { assembleInitiatives } from '$lib/practice/initiatives';
import { practiceQuestion } from '$lib/queries/practice.sql';
import { database, practices, terms } from '$lib/server/facts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () =>
  (await practices()).flatMap(({ practice_id: id }) => [{ id }, { lang: 'en', id }]);

export const load: PageServerLoad = async ({ params }) => {
  const answer = await (await database()).ask(practiceQuestion(params.id));
  const [practice] = answer.practice;
  if (!practice) error(404);

  const vocabulary = new Map(
    (await terms()).map((term) => [`${term.scheme} ${term.term_id}`, term]),
  );
  const termOf = (scheme: string, id: string) => vocabulary.get(`${scheme} ${id}`);
  const counts = new Map<string, number>();
  for (const { nis } of answer.mentions) counts.set(nis, (counts.get(nis) ?? 0) + 1);
  const steps = stepsFor(counts.values());
  const areas = [...counts].flatMap(([nis, count]) => {
    const step = stepOf(steps, count);
    return step ? [{ nis, level: step.level }] : [];
  });
  const texts = (section: string) =>
    answer.texts.filter((row) => row.section === section).map(({ text }) => text);
  const statedIn = (scheme: string) =>
    answer.stated
      .filter((row) => row.scheme === scheme)
      .map(({ term_id }) => {
        const term = termOf(scheme, term_id);
        return { label: term?.label ?? term_id, definition: term?.definition ?? '' };
      });
  return {
    practice,
    categories: statedIn('category').map(({ label }) => label),
    targetGroups: statedIn('target_group'),
    domains: statedIn('domain'),
    description: texts('description'),
    goals: texts('goal'),
    successFactors: texts('success_factor'),
    challenges: texts('challenge'),
    initiatives: assembleInitiatives(
      answer.mentions,
      answer.codings,
      (scheme, id) => termOf(scheme, id)?.label ?? id,
    ),
    areas,
    steps,
    sizes: steps.map((step) => areas.filter(({ level }) => level === step.level).length),
    boundaries: boundaryMetadata,
  };
};
