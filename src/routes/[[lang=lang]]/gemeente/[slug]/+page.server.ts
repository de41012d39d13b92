import { error } from '@sveltejs/kit';
import { readFileSync } from 'node:fs';
import { nearestMentioned } from '$lib/municipality/nearest';
import { factSources } from '$lib/about/package';
import { publishedPackage } from '$lib/about/package.server';
import { boundaryMetadata } from '$lib/map/geometry.ssr';
import { assembleInitiatives, statedTerms } from '$lib/practice/initiatives';
import {
  formerMunicipalities,
  mentionedPlaces,
  municipalityParts,
  municipalityProfile,
} from '$lib/queries/municipality.sql';
import { codings, mentions, stated } from '$lib/queries/practice.sql';
import { database, practices, terms } from '$lib/server/facts';
import type { EntryGenerator, PageServerLoad } from './$types';

type Address = { readonly nis: string; readonly slug: string };

const addresses = JSON.parse(readFileSync('static/data/municipalities.json', 'utf8')) as Address[];
const nisBySlug = new Map(addresses.map(({ nis, slug }) => [slug, nis]));

export const entries: EntryGenerator = () =>
  addresses.flatMap(({ slug }) => [{ slug }, { lang: 'en', slug }]);

export const load: PageServerLoad = async ({ params }) => {
  const nis = nisBySlug.get(params.slug);
  if (nis === undefined) error(404);
  const owner = { municipality: nis };
  const answer = await (
    await database()
  ).ask({
    profile: municipalityProfile(nis),
    former: formerMunicipalities(nis),
    parts: municipalityParts(nis),
    mentions: mentions(owner),
    codings: codings(owner),
    stated: stated(owner),
    places: mentionedPlaces(),
  });
  const [profile] = answer.profile;
  if (!profile) error(404);

  const labels = new Map(
    (await terms()).map((term) => [`${term.scheme} ${term.term_id}`, term.label]),
  );
  const label = (scheme: string, id: string) => labels.get(`${scheme} ${id}`) ?? id;
  const { density, ...facts } = profile;
  return {
    facts: { ...facts, density: Math.round(density) },
    former: answer.former,
    parts: answer.parts.map(({ name }) => name),
    initiatives: assembleInitiatives(answer.mentions, answer.codings, label),
    stated: statedTerms(answer.stated, label),
    neighbours: nearestMentioned(profile, answer.places, 5),
    mentioned: [...new Set(answer.places.map((place) => place.nis))],
    practices: (await practices()).length,
    sources: factSources(publishedPackage(), [
      'municipality',
      ...(answer.former.length > 0 ? ['municipality_history'] : []),
      ...(answer.parts.length > 0 ? ['place'] : []),
    ]),
    boundaries: boundaryMetadata,
  };
};
