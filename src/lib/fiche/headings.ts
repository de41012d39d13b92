import { foldText } from '../places/normalise';
import { cleanName, isShortLabel, type SourceLine } from './lines';

/** A section that every fiche may have. */
export type SectionKind =
  | 'categories'
  | 'goals'
  | 'targetGroups'
  | 'description'
  | 'successFactors'
  | 'challenges'
  | 'entries'
  | 'policyDomains';

/** The heading of each section as the databank writes it. */
export const CANONICAL_HEADING: Readonly<Record<SectionKind, string>> = {
  categories: 'Categorie',
  goals: 'Doelen',
  targetGroups: 'Doelgroep',
  description: 'Beschrijving',
  successFactors: 'Succesfactoren',
  challenges: 'Uitdagingen',
  entries: 'Deze praktijk in',
  policyDomains: 'Beleidsdomeinen',
};

const SPELLINGS: readonly (readonly [SectionKind, RegExp])[] = [
  ['categories', /^categorie(?:en|s)?$/],
  ['goals', /^(?:doel|doelen|doelstelling|doelstellingen)$/],
  ['targetGroups', /^(?:doelgroep|doelgroepen)$/],
  ['description', /^(?:beschrijving|omschrijving)$/],
  ['successFactors', /^succes ?factor(?:en)?$/],
  ['challenges', /^(?:uitdaging|uitdagingen)$/],
  ['entries', /^deze praktijk in$/],
  ['policyDomains', /^beleids ?domein(?:en)?$/],
];

const EXTRA_HEADING =
  /^(?:(?:samenwerkings)?partners?|contact|contactgegevens|contactpersoon|meer info|meer informatie|meer weten|bronnen?|links?|nuttige links|bijlagen?|documenten|downloads?|materialen?|financiering|budget|kostprijs|resultaten|tips|voorbeelden|aanpak|werkwijze|methodiek|randvoorwaarden|achtergrond|aanleiding|gerelateerd|lees ook)$/;

const ENTRIES_WITH_PLACES = /^([Dd]eze\s+praktijk\s+in)[\s:…]+(\p{Lu}.*)$/u;

/** The heading of a section that stands on a line, and what follows it on that line. */
export type KnownHeading = { kind: SectionKind; heading: string; rest: string };

function kindOf(text: string): SectionKind | null {
  const key = foldText(text.replace(/[\s:.…]+$/u, ''));
  return SPELLINGS.find(([, spelling]) => spelling.test(key))?.[0] ?? null;
}

/**
 * Reads a line as the heading of a known section: the heading alone, in any case, with or without a
 * colon, or the heading with a colon and text behind it.
 */
export function knownHeading(line: SourceLine): KnownHeading | null {
  if (line.bullet) return null;
  const alone = kindOf(line.text);
  if (alone !== null) return { kind: alone, heading: line.text, rest: '' };
  const entriesWithPlaces = ENTRIES_WITH_PLACES.exec(line.text);
  if (entriesWithPlaces !== null) {
    const [, heading = '', rest = ''] = entriesWithPlaces;
    if (isShortLabel(rest, 12)) return { kind: 'entries', heading, rest };
  }
  const colon = line.text.indexOf(':');
  if (colon < 0 || !line.blankBefore) return null;
  const kind = kindOf(line.text.slice(0, colon));
  const rest = line.text.slice(colon + 1).trim();
  return kind === null ? null : { kind, heading: line.text.slice(0, colon + 1), rest };
}

/** Whether a line is a heading that fiches have now and then, such as `Partners`. */
export function isExtraHeading(line: SourceLine): boolean {
  if (line.bullet || !line.blankBefore) return false;
  return EXTRA_HEADING.test(foldText(line.text.replace(/[\s:]+$/u, '')));
}

/** Whether a line has the shape of a heading: a few words on their own that open like a name. */
export function hasHeadingShape(line: SourceLine): boolean {
  return (
    !line.bullet &&
    line.blankBefore &&
    /^\p{Lu}/u.test(line.text) &&
    isShortLabel(line.text, 5) &&
    !line.text.includes(':')
  );
}

/** A heading without its colon, as it is kept with an unknown section. */
export function headingText(text: string): string {
  return cleanName(text).replace(/\s*:$/u, '');
}
