import type { Gazetteer } from '../places/types';
import { cutEntries } from './entries';
import { creditWithin, isClosing, takeOutPictures } from './furniture';
import { CANONICAL_HEADING, knownHeading } from './headings';
import { readInitiatives } from './initiatives';
import { cleanName, isProse, isShortLabel, readLines, takeOut, type SourceLine } from './lines';
import { readList } from './lists';
import { cutAtHeadings, cutOutExtras, takeOutImages, type Section } from './sections';
import type { FichePractice, FicheReading, FicheInitiative, FicheWarning, Warn } from './types';

/** Lines that a page may hold from its invitation on; a longer remainder is text of the fiche. */
const LONGEST_CLOSING = 12;

type Kept = { heading: string; line: number; lines: SourceLine[] };

/**
 * Reads the text of a fiche page. Every line that is not blank ends up in a field, but for the
 * headings of the known sections; what the reader is not sure of is in `warnings` too, by line.
 *
 * @param page the text of the page as copied or crawled, in any line ending
 * @param gazetteer resolves the names of the municipalities
 */
export function readFiche(page: string, gazetteer: Gazetteer): FicheReading {
  const warnings: FicheWarning[] = [];
  const warn: Warn = (line, message, candidates = []) => {
    warnings.push({ line, message, candidates: [...candidates] });
  };
  const kept: Kept[] = [];
  const keep = (lines: readonly SourceLine[], heading = ''): void => {
    const [first] = lines;
    if (first !== undefined) kept.push({ heading, line: first.number, lines: [...lines] });
  };

  const { taken: empty, rest: filled } = takeOut(readLines(page), ({ text }) => text === '');
  for (const { number } of empty) warn(number, 'Een opsommingsteken zonder tekst.');
  const { taken: closing, rest } = takeOutClosing(filled);
  keep(closing);
  const { preamble, sections } = cutAtHeadings(rest, warn);

  const practice: FichePractice = {
    title: '',
    lead: readLead(preamble, keep, warn),
    categories: [],
    goals: [],
    targetGroups: [],
    description: [],
    successFactors: [],
    challenges: [],
    policyDomains: [],
    otherSections: [],
  };
  const initiatives: FicheInitiative[] = [];

  for (const section of sections) {
    const { taken, rest: lines } = takeOutImages(section.lines);
    keep(taken);
    for (const { number } of taken)
      warn(number, 'Een beeld of beeldvermelding midden in de fiche.');
    if (section.kind === 'entries') readEntries(lines);
    else readStatements({ kind: section.kind, lines });
  }

  function readEntries(lines: readonly SourceLine[]): void {
    const { entries, extras, intro } = cutEntries(lines, gazetteer, warn);
    keep(intro, CANONICAL_HEADING.entries);
    for (const { heading, line, lines: own } of extras) kept.push({ heading, line, lines: own });
    for (const entry of entries) {
      const reading = readInitiatives(entry, gazetteer, warn);
      keep(reading.intro, CANONICAL_HEADING.entries);
      initiatives.push(...reading.initiatives);
    }
  }

  function readStatements(section: Section): void {
    const { own, extras } = cutOutExtras(section, warn);
    for (const { heading, line, lines } of extras) kept.push({ heading, line, lines });
    const { kind } = section;
    if (kind === 'entries') return;
    if (kind === 'description') {
      practice.description.push(...own.map(({ text }) => text));
      return;
    }
    const { items, description, other } = readList(kind, own, warn);
    practice[kind].push(...items);
    practice.description.push(...description);
    keep(other, CANONICAL_HEADING[kind]);
  }

  practice.title = titleOf(practice.categories);
  if (practice.title === '') {
    const line = rest.find((candidate) => knownHeading(candidate)?.kind === 'categories')?.number;
    warn(line ?? 1, 'De pagina heeft geen titel en niet precies één categorie: vul de titel aan.');
  }
  if (initiatives.length === 0) {
    const line = rest.find((candidate) => knownHeading(candidate)?.kind === 'entries')?.number;
    warn(line ?? 1, `Geen initiatieven gevonden onder “${CANONICAL_HEADING.entries}”.`);
  }

  practice.otherSections = kept
    .sort((a, b) => a.line - b.line)
    .map(({ heading, lines }) => ({ heading, lines: lines.map(({ text }) => text) }));
  warnings.sort((a, b) => a.line - b.line);
  return { practice, initiatives, warnings };
}

/** The page has no title of its own; its category is the nearest thing when there is just one. */
function titleOf(categories: readonly string[]): string {
  const [only, ...others] = categories;
  return only === undefined || others.length > 0 ? '' : cleanName(only);
}

function readLead(
  preamble: readonly SourceLine[],
  keep: (lines: readonly SourceLine[]) => void,
  warn: Warn,
): string {
  const { taken, rest: texts } = takeOutPictures(preamble);
  keep(taken);
  const { taken: labels, rest } = takeOut(
    texts,
    ({ text }) => isShortLabel(text, 8) && texts.some((other) => isProse(other.text)),
  );
  keep(labels);
  for (const { number } of labels) {
    warn(number, 'Een korte regel bij de inleiding: misschien een beeldvermelding of een titel.');
  }
  for (const { number, text } of rest) {
    const credit = creditWithin(text);
    if (credit !== null) {
      warn(number, `In de inleiding staat een beeldvermelding, geen praktijk: ${credit}.`);
    }
  }
  return rest.map(({ text }) => text).join('\n');
}

/**
 * Takes out the invitation at the end: from its first line to the end of the page when no section
 * and no long text follows, and otherwise each of its lines alone.
 */
function takeOutClosing(lines: readonly SourceLine[]): {
  taken: SourceLine[];
  rest: SourceLine[];
} {
  let end = lines.length;
  for (let i = lines.length - 1; i >= 0 && lines.length - i <= LONGEST_CLOSING; i--) {
    const line = lines[i];
    if (line === undefined || knownHeading(line) !== null) break;
    if (isClosing(line)) end = i;
  }
  return takeOut(lines, (line, i) => i >= end || (isClosing(line) && line.blankBefore));
}
