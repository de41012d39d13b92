import { error } from '@sveltejs/kit';
import { briefIndicators, forBrief } from '$lib/profile/brief';
import { loadProfile, municipalityEntries } from '$lib/profile/profile.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = municipalityEntries;

export const load: PageServerLoad = async ({ params }) => {
  const profile = await loadProfile(params.slug);
  if (!profile) error(404);
  const isShown = (id: string) => briefIndicators.some((shown) => shown === id);
  const {
    facts,
    initiatives,
    contacts,
    mentioned,
    practices,
    categories,
    alike,
    boundaries,
    indicatorSources,
    version,
  } = profile;
  return {
    facts,
    initiatives: initiatives.map(({ id, name, summary, practice, codings }) => ({
      id,
      name,
      summary,
      practice,
      groups: codings.filter(({ scheme }) => scheme === 'target_group').map(({ label }) => label),
    })),
    contacts: forBrief(contacts),
    alike: { all: alike.length, mentioned: alike.filter((peer) => peer.initiatives > 0).length },
    indicators: profile.indicators
      .filter(({ id }) => isShown(id))
      .sort(
        (a, b) =>
          briefIndicators.findIndex((id) => id === a.id) -
          briefIndicators.findIndex((id) => id === b.id),
      ),
    figures: profile.figures.filter(({ indicator_id }) => isShown(indicator_id)),
    sources: indicatorSources
      .map(({ source, licence, indicators }) => ({
        source,
        licence,
        years: [...new Set(indicators.filter(({ id }) => isShown(id)).map(({ year }) => year))],
      }))
      .filter(({ years }) => years.length > 0),
    mentioned,
    practices,
    categories,
    boundaries,
    version,
  };
};
