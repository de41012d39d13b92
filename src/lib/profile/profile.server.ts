import { readFileSync } from 'node:fs';
import { group } from 'd3-array';
import { factSources } from '../about/package';
import { publishedPackage } from '../about/package.server';
import type { BoundaryTopology } from '../geo/boundaries';
import { equalWeights } from '../gap/gap-view';
import { boundaryMetadata } from '../map/geometry.ssr';
import { assembleInitiatives, statedTerms } from '../practice/initiatives';
import {
  formerMunicipalities,
  listedMunicipalities,
  municipalityParts,
  municipalityProfile,
} from '../queries/municipality.sql';
import { alikeIndicator } from '../queries/compare.sql';
import { indicators } from '../queries/need.sql';
import { alike, peersQuestion } from '../queries/peers.sql';
import { codings, loadedCategories, mentions, stated } from '../queries/practice.sql';
import { figures, mentionedTerms, stripValues } from '../queries/profile.sql';
import { database, dataVersion, practices, terms } from '../server/facts';
import { defaultView } from '../state/view';
import { contacts } from './contacts';
import { indicatorSources, localIndicator } from './figure';
import { mergers } from './mergers';
import { termsElsewhere } from './not-mentioned';
import { provideStrips } from './strips';
import { touching } from './touching';

/** How many municipalities are called alike. */
const alikeCount = 9;
/** How many are named as nearest, and how many as most alike, to be called. */
const contactCount = 3;

type Address = { readonly nis: string; readonly slug: string };

const addresses = JSON.parse(readFileSync('static/data/municipalities.json', 'utf8')) as Address[];
const nisBySlug = new Map(addresses.map(({ nis, slug }) => [slug, nis]));

/** The addresses of every municipality, in both languages. */
export const municipalityEntries = (): { slug: string; lang?: 'en' }[] =>
  addresses.flatMap(({ slug }) => [{ slug }, { lang: 'en', slug }]);

/** What holds for every municipality, asked once for the whole build. */
const common = once(async () => {
  const answer = await (
    await database()
  ).ask({
    indicators: indicators(),
    figures: figures(),
    strips: stripValues(),
    terms: mentionedTerms(),
    listed: listedMunicipalities(),
    categories: loadedCategories(),
  });
  provideStrips(answer.strips);
  return {
    ...answer,
    figures: group(answer.figures, ({ nis }) => nis),
    listed: new Map(answer.listed.map((row) => [row.nis, row])),
    touching: touching(
      JSON.parse(readFileSync('static/data/boundaries.topo.json', 'utf8')) as BoundaryTopology,
    ),
  };
});

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

const asked = new Map<string, ReturnType<typeof ask>>();

/** Both languages and the brief ask the same of a municipality. */
function askOnce(nis: string): ReturnType<typeof ask> {
  const known = asked.get(nis) ?? ask(nis);
  asked.set(nis, known);
  return known;
}

async function ask(nis: string) {
  const owner = { municipality: nis };
  const target = { target: defaultView, indicator: alikeIndicator, nis, weights: equalWeights };
  const { peers, initiatives } = peersQuestion(target);
  return (await database()).ask({
    profile: municipalityProfile(nis),
    former: formerMunicipalities(nis),
    parts: municipalityParts(nis),
    mentions: mentions(owner),
    codings: codings(owner),
    stated: stated(owner),
    peers,
    initiatives,
    alike: alike(target, alikeCount),
  });
}

/**
 * Everything that the page and the brief of a municipality show, in the language of the request.
 *
 * @returns null when there is no such municipality.
 */
export async function loadProfile(slug: string) {
  const nis = nisBySlug.get(slug);
  if (nis === undefined) return null;
  const [all, answer, vocabulary] = await Promise.all([common(), askOnce(nis), terms()]);
  const [profile] = answer.profile;
  if (!profile) return null;

  const labels = new Map(vocabulary.map((term) => [`${term.scheme} ${term.term_id}`, term.label]));
  const label = (scheme: string, id: string) => labels.get(`${scheme} ${id}`) ?? id;
  const nameOf = (code: string) => all.listed.get(code)?.name ?? code;
  const figureOf = (code: string, indicator: string) =>
    all.figures.get(code)?.find(({ indicator_id }) => indicator_id === indicator)?.value ?? null;
  const called = contacts(answer.peers, answer.initiatives, contactCount);
  const others = new Set([
    ...answer.alike.filter(({ initiatives }) => initiatives > 0).map((peer) => peer.nis),
    ...called.map((contact) => contact.nis),
  ]);
  const local = all.indicators.map(localIndicator);
  const { density, ...facts } = profile;
  return {
    facts: { ...facts, density: Math.round(density) },
    mergers: mergers(answer.former),
    parts: answer.parts.map(({ name }) => name),
    initiatives: assembleInitiatives(answer.mentions, answer.codings, label),
    stated: statedTerms(answer.stated, label),
    mentioned: [...all.listed.values()].flatMap((row) => (row.initiatives ? row.nis : [])),
    alike: answer.alike.map((peer) => ({
      nis: peer.nis,
      name: peer.name,
      initiatives: peer.initiatives,
    })),
    elsewhere: termsElsewhere(nis, [...others], all.terms).map((term) => ({
      scheme: term.scheme,
      label: label(term.scheme, term.termId),
      places: term.nis.map(nameOf),
    })),
    contacts: called,
    figures: all.figures.get(nis) ?? [],
    indicators: local.map(({ id, label, unit, kind, decimals, people, year, yearMeaning }) => ({
      id,
      label,
      unit,
      kind,
      decimals,
      people,
      year,
      yearMeaning,
    })),
    indicatorSources: indicatorSources(local),
    touching: (all.touching.get(nis) ?? [])
      .map((code) => ({
        nis: code,
        name: nameOf(code),
        initiatives: all.listed.get(code)?.initiatives ?? null,
        population: all.listed.get(code)?.population ?? 0,
        homeLanguage: figureOf(code, 'home_language_primary'),
        newcomers: figureOf(code, 'newcomers_per_1000'),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl')),
    practices: await practices(),
    categories: all.categories.map(({ term_id }) => label('category', term_id)),
    sources: factSources(publishedPackage(), [
      'municipality',
      ...(answer.former.length > 0 ? ['municipality_history'] : []),
      ...(answer.parts.length > 0 ? ['place'] : []),
    ]),
    boundaries: boundaryMetadata,
    version: dataVersion(),
  };
}

export type Profile = NonNullable<Awaited<ReturnType<typeof loadProfile>>>;
