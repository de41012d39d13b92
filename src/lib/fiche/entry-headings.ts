import type { Gazetteer } from '../places/types';
import { isCreditLine } from './furniture';
import { isExtraHeading } from './headings';
import { cleanName, isShortLabel, type SourceLine } from './lines';
import { readFact } from './metadata';
import { isNameBeforeColon } from './names';
import {
  isKnown,
  isMunicipality,
  looksLikePlace,
  looksMisspelled,
  readPlaces,
  type PlacePart,
} from './place-list';

/** What the heading of an entry says. */
export type EntryHeading = {
  places: PlacePart[];
  /** Set when the entry is headed by a project, with the places after the colon. */
  project: string | null;
  /** Text behind the places on the same line; empty when the heading stands alone. */
  rest: string;
};

/** What stands around a line, as far as that decides whether it is a heading. */
export type Surroundings = {
  /** Whether it stands in a list that a line with a colon opens. */
  underColon: boolean;
  after: SourceLine | undefined;
  /** What the entry above is so far. */
  entry: 'none' | 'only a heading' | 'has text' | 'has subheadings';
  /** Whether the entries themselves are bullets. */
  bulleted: boolean;
};

const wholeLine = (places: PlacePart[]): EntryHeading => ({ places, project: null, rest: '' });

/** The whole line as one name that nobody knows. */
const unknown = (line: SourceLine, gazetteer: Gazetteer): EntryHeading => {
  const asWritten = cleanName(line.text);
  return wholeLine([{ asWritten, resolution: gazetteer.resolve(asWritten) }]);
};

/**
 * Reads a line as the heading of an entry, or gives `null` when it is text.
 *
 * A line that consists of known names is a heading, unless it is a bullet or follows a colon. A
 * line with unknown names needs more: space around it, the looks of a name, and another known name
 * beside it, a resemblance to one, or an entry above that is complete.
 */
export function readEntryHeading(
  line: SourceLine,
  around: Surroundings,
  gazetteer: Gazetteer,
): EntryHeading | null {
  if (line.bullet && !(around.entry === 'none' || around.bulleted)) return null;
  if (readFact(line.text) !== null || isCreditLine(line)) return null;
  if (around.underColon) return null;

  const places = readPlaces(line.text, gazetteer);
  if (places.length > 0 && places.every(isKnown)) return wholeLine(places);
  if (!line.blankBefore && !line.bullet) return null;

  if (around.entry !== 'only a heading' || line.bullet) {
    const withText = readPlacesWithText(line, gazetteer);
    if (withText !== null) return withText;
    const project = readProject(line.text, gazetteer);
    if (project !== null) return project;
  }
  if (line.bullet) return null;

  if (places.length === 0) return null;
  if (places.every((part) => isKnown(part) || looksLikePlace(part))) {
    if (places.some(isKnown) || places.every(looksMisspelled)) return wholeLine(places);
  }
  if (!standsAlone(line, around)) return null;
  const [first] = places;
  if (first !== undefined && isMunicipality(first)) return wholeLine(places);
  return isUnknownPlace(line, around, gazetteer) ? unknown(line, gazetteer) : null;
}

/** `Gent: text`. Names of sub-municipalities are too often ordinary words to count here. */
function readPlacesWithText(line: SourceLine, gazetteer: Gazetteer): EntryHeading | null {
  const colon = line.text.indexOf(':');
  if (colon < 0) return null;
  const places = readPlaces(line.text.slice(0, colon), gazetteer);
  const rest = line.text.slice(colon + 1).trim();
  if (places.length === 0 || rest === '' || !places.every(isMunicipality)) return null;
  return { places, project: null, rest };
}

/** `Project name: Gent, Aalst`. */
function readProject(text: string, gazetteer: Gazetteer): EntryHeading | null {
  const colon = text.indexOf(':');
  if (colon < 0) return null;
  const name = cleanName(text.slice(0, colon));
  if (!isNameBeforeColon(name)) return null;
  const places = readPlaces(text.slice(colon + 1), gazetteer);
  const plausible = places.every((part) => isKnown(part) || looksLikePlace(part));
  if (!plausible || !places.some((part) => isKnown(part) || looksMisspelled(part))) return null;
  return { places, project: name, rest: '' };
}

/** A few words between blank lines that are no sentence. */
function standsAlone(line: SourceLine, { after }: Surroundings): boolean {
  return (
    /^['’]?\p{Lu}/u.test(line.text) &&
    (after === undefined || after.blankBefore) &&
    isShortLabel(line.text, 8) &&
    isNameBeforeColon(cleanName(line.text)) &&
    !line.text.includes(':')
  );
}

/**
 * A name that resembles none, on its own between blank lines, with text under it, when the entry
 * above already has its text: a region, a province, a place elsewhere. Were it read as text, what
 * follows would be held for the work of the municipality above.
 */
function isUnknownPlace(
  line: SourceLine,
  { after, entry }: Surroundings,
  gazetteer: Gazetteer,
): boolean {
  if (entry !== 'has text' || isExtraHeading(line) || after === undefined) return false;
  const next = readPlaces(after.text, gazetteer);
  return after.bullet || next.length === 0 || !next.every(isKnown);
}
