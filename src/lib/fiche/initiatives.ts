import type { Gazetteer } from '../places/types';
import { isSubheading, type Entry } from './entries';
import { cleanName, isShortLabel, type SourceLine } from './lines';
import { readFact, type Fact } from './metadata';
import { extractName, nameBeforeColon } from './names';
import { readPlaces, isKnown, toMunicipalities } from './place-list';
import type { FicheInitiative, FicheMetadata, Warn } from './types';

/** An initiative that is still being read. */
type Draft = {
  name: string | null;
  paragraphs: string[];
  metadata: FicheMetadata[];
  from: 'bullet' | 'text';
  last: number;
};

/** What one entry holds. */
export type EntryReading = {
  initiatives: FicheInitiative[];
  /** A line that only introduces the initiatives under it. */
  intro: SourceLine[];
};

/** Reads the initiatives of one entry. */
export function readInitiatives(entry: Entry, gazetteer: Gazetteer, warn: Warn): EntryReading {
  const { heading, line, body } = entry;
  const intro = introOf(entry);
  for (const { number } of intro) warn(number, 'Deze regel leidt de initiatieven eronder in.');
  const municipalities = heading === null ? [] : toMunicipalities(heading.places, line, warn);
  if (heading === null) warn(line, 'Tekst zonder gemeente erboven.');
  const read = readBody({ ...entry, body: body.slice(intro.length) }, gazetteer, warn);
  const { drafts, loose } = read;
  const [first] = drafts;
  if (first === undefined) {
    warn(line, 'Onder deze gemeente staat geen tekst.');
    drafts.push({ name: null, paragraphs: [], metadata: loose, from: 'text', last: line });
  } else {
    first.metadata.unshift(...loose);
  }
  const lastLoose = loose.at(-1)?.line ?? line;
  const headingLine = heading === null ? (body[0]?.number ?? line) : line;
  const initiatives = drafts.map(({ name, paragraphs, metadata, last }, i): FicheInitiative => ({
    name,
    text: paragraphs.join('\n'),
    municipalities: municipalities.map((municipality) => ({ ...municipality })),
    metadata,
    lines: [headingLine, i === 0 ? Math.max(last, lastLoose) : last],
  }));
  return { initiatives, intro };
}

/** The first line of an entry, when it stands above two or more bullets that all have a name. */
function introOf({ heading, body }: Entry): SourceLine[] {
  const [first, ...others] = body;
  if (first === undefined || first.bullet || heading?.project != null) return [];
  const end = others.findIndex(({ bullet }) => !bullet);
  const bullets = (end < 0 ? others : others.slice(0, end)).filter(
    ({ text }) => readFact(text) === null,
  );
  const introduces = first.text.endsWith(':') || isSubheading(first, others[0]);
  const named = bullets.every(({ text }) => (nameBeforeColon(text)?.text ?? '') !== '');
  return introduces && bullets.length > 1 && named ? [first] : [];
}

function readBody(
  { heading, body, line: headingLine }: Entry,
  gazetteer: Gazetteer,
  warn: Warn,
): { drafts: Draft[]; loose: FicheMetadata[] } {
  const isPlace = (name: string): boolean => {
    const places = readPlaces(name, gazetteer);
    return places.length > 0 && places.every(isKnown);
  };
  const project = heading?.project ?? null;
  const [firstLine, secondLine] = body;
  const subheadings =
    project === null && firstLine !== undefined && isSubheading(firstLine, secondLine);
  const drafts: Draft[] = [];
  if (project !== null) {
    drafts.push({ name: project, paragraphs: [], metadata: [], from: 'text', last: headingLine });
  }
  const loose: FicheMetadata[] = [];
  let openKey: OpenKey | null = null;
  let listOpen = false;

  body.forEach((line, i) => {
    const next = body[i + 1];
    const draft = drafts.at(-1);

    if (openKey !== null && continues(openKey, line)) {
      addFact({ key: openKey.key, value: line.text }, line, draft);
      return;
    }
    openKey = null;
    const fact = readFact(line.text);
    if (fact !== null) {
      openKey = opensList(fact, line, next);
      if (openKey === null) addFact(fact, line, draft);
      return;
    }
    if (!line.bullet) listOpen = line.text.endsWith(':');

    if (draft === undefined) {
      drafts.push(newDraft(line, next));
    } else if (project !== null || awaitsText(draft, line)) {
      if (line.bullet) listOpen = true;
      extend(draft, line);
    } else if (line.bullet) {
      readBullet(line, draft);
    } else {
      readParagraph(line, next, draft);
    }
  });
  return { drafts, loose };

  function addFact({ key, value }: Fact, line: SourceLine, draft: Draft | undefined): void {
    const metadata = { key, value, line: line.number };
    if (draft === undefined) loose.push(metadata);
    else {
      draft.metadata.push(metadata);
      draft.last = line.number;
    }
  }

  function newDraft(line: SourceLine, next: SourceLine | undefined): Draft {
    const last = line.number;
    const from = line.bullet ? 'bullet' : 'text';
    if (isSubheading(line, next) && (subheadings || drafts.length === 0)) {
      return { name: cleanName(line.text), paragraphs: [], metadata: [], from, last };
    }
    const { name, text } = extractName(line.text, isPlace);
    if (line.bullet && isPlace(line.text)) {
      warn(line.number, `“${line.text}” is een punt dat alleen een plaats noemt.`);
    }
    return { name, paragraphs: text === '' ? [] : [text], metadata: [], from, last };
  }

  function awaitsText(draft: Draft, line: SourceLine): boolean {
    return draft.paragraphs.length === 0 && !(line.bullet && draft.from === 'bullet');
  }

  function extend(draft: Draft, line: SourceLine): void {
    draft.paragraphs.push(line.text);
    draft.last = line.number;
  }

  function readBullet(line: SourceLine, draft: Draft): void {
    const elaborates = draft.from === 'text' && extractName(line.text, isPlace).name === null;
    if (listOpen || elaborates) extend(draft, line);
    else drafts.push(newDraft(line, undefined));
  }

  function readParagraph(line: SourceLine, next: SourceLine | undefined, draft: Draft): void {
    const { name = '', text = '' } = nameBeforeColon(line.text) ?? {};
    const isNamed = name !== null && name !== '' && text !== '' && !isPlace(name);
    if (isNamed || (subheadings && line.blankBefore && isSubheading(line, next))) {
      warn(line.number, 'Een alinea met een eigen naam, gelezen als een apart initiatief.');
      drafts.push(newDraft(line, next));
      return;
    }
    if (line.blankBefore && isShortLabel(line.text, 8)) {
      warn(line.number, 'Een korte regel tussen de tekst, gelezen als tekst: misschien een kop.');
    } else if (draft.from === 'bullet') {
      warn(line.number, 'Tekst zonder opsommingsteken, gelezen als vervolg van het punt erboven.');
    }
    extend(draft, line);
  }
}

/** A key whose values stand on the lines under it. */
type OpenKey = { key: string; bullets: boolean };

function opensList(
  { key, value }: Fact,
  line: SourceLine,
  next: SourceLine | undefined,
): OpenKey | null {
  if (value !== '' || next === undefined || next.blankBefore || line.bullet) return null;
  if (!next.bullet && !line.text.endsWith(':')) return null;
  return readFact(next.text) === null ? { key, bullets: next.bullet } : null;
}

function continues(open: OpenKey, line: SourceLine): boolean {
  return !line.blankBefore && line.bullet === open.bullets && readFact(line.text) === null;
}
