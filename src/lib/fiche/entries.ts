import type { Gazetteer } from '../places/types';
import { readEntryHeading, type EntryHeading, type Surroundings } from './entry-headings';
import { headingText, isExtraHeading } from './headings';
import { isShortLabel, type SourceLine } from './lines';
import { readFact } from './metadata';
import { isKnown, readPlaces } from './place-list';
import type { ExtraSection } from './sections';
import type { Warn } from './types';

/** One entry of “Deze praktijk in”: a heading and the lines under it. */
export type Entry = {
  /** `null` for lines above the first heading. */
  heading: EntryHeading | null;
  /** The line of the heading, or the first line when there is none. */
  line: number;
  body: SourceLine[];
};

/** The section cut into its entries. */
export type EntryCut = { entries: Entry[]; extras: ExtraSection[]; intro: SourceLine[] };

/** Whether a line of an entry is the name of a project, on its own above the text. */
export function isSubheading(line: SourceLine, next: SourceLine | undefined): boolean {
  return (
    !line.bullet &&
    next !== undefined &&
    /^["“‘']?[\p{Lu}\p{N}]/u.test(line.text) &&
    (isShortLabel(line.text, 8) || /^[^.;]{1,60}[?!]$/u.test(line.text)) &&
    !line.text.includes(':') &&
    readFact(line.text) === null &&
    readFact(next.text) === null &&
    (next.bullet || !isShortLabel(next.text, 4))
  );
}

/** Cuts the section at the headings of its entries. */
export function cutEntries(
  lines: readonly SourceLine[],
  gazetteer: Gazetteer,
  warn: Warn,
): EntryCut {
  const cut: EntryCut = { entries: [], extras: [], intro: [] };
  let extra: ExtraSection | null = null;
  let bulleted = false;
  lines.forEach((line, i) => {
    const after = lines[i + 1];
    const entry = cut.entries.at(-1);
    const state = stateOf(entry);
    const underColon = state !== 'only a heading' && isUnderColon(lines, i);
    const around: Surroundings = { underColon, after, entry: state, bulleted };

    if (extra !== null && !reopens(line, after, gazetteer)) {
      extra.lines.push(line);
      return;
    }
    const heading = readEntryHeading(line, around, gazetteer);
    if (heading !== null) {
      if (extra !== null) {
        warn(line.number, `Na “${extra.heading}” gaat de lijst van gemeenten hier verder.`);
        extra = null;
      }
      bulleted = line.bullet;
      const body = heading.rest === '' ? [] : [{ ...line, text: heading.rest, bullet: false }];
      cut.entries.push({ heading, line: line.number, body });
      return;
    }
    if (isExtraHeading(line) && headsASection(line, after, lines[i + 2], gazetteer)) {
      extra = { heading: headingText(line.text), line: line.number, lines: [] };
      cut.extras.push(extra);
      warn(line.number, `“${line.text}” is geen bekende kop; bewaard bij de andere onderdelen.`);
      return;
    }
    if (entry !== undefined) {
      entry.body.push(line);
    } else if (line.text.endsWith(':') && !line.bullet && after !== undefined) {
      cut.intro.push(line);
      warn(line.number, `“${line.text}” staat boven de lijst van gemeenten en is geen praktijk.`);
    } else {
      cut.entries.push({ heading: null, line: line.number, body: [line] });
    }
  });
  return cut;
}

/** Whether only short lines, without a blank, stand between a line and a colon above it. */
function isUnderColon(lines: readonly SourceLine[], index: number): boolean {
  for (let i = index; i > 0 && lines[i]?.blankBefore === false; i--) {
    const above = lines[i - 1]?.text ?? '';
    if (above.endsWith(':')) return true;
    if (!isShortLabel(above, 8)) return false;
  }
  return false;
}

function stateOf(entry: Entry | undefined): Surroundings['entry'] {
  if (entry === undefined) return 'none';
  const [first, second] = entry.body;
  if (first === undefined) return entry.heading === null ? 'none' : 'only a heading';
  return isSubheading(first, second) ? 'has subheadings' : 'has text';
}

/** A website alone under an entry is a fact about it; a heading has lines of its own under it. */
function headsASection(
  line: SourceLine,
  after: SourceLine | undefined,
  afterNext: SourceLine | undefined,
  gazetteer: Gazetteer,
): boolean {
  if (after === undefined || /^website/iu.test(line.text)) return false;
  return !reopens(after, afterNext, gazetteer);
}

/** Whether a line under an unknown heading is so clearly a municipality that the list goes on. */
function reopens(line: SourceLine, after: SourceLine | undefined, gazetteer: Gazetteer): boolean {
  if (line.bullet || !line.blankBefore || after === undefined) return false;
  if (/^(?:de )?(?:stad|gemeente)\b/iu.test(line.text)) return false;
  const places = readPlaces(line.text, gazetteer);
  if (places.length === 0 || !places.every(isKnown)) return false;
  return after.bullet || !isShortLabel(after.text, 6);
}
