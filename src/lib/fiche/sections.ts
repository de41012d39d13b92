import { CANONICAL_HEADING, hasHeadingShape, headingText, isExtraHeading } from './headings';
import { knownHeading, type SectionKind } from './headings';
import { isImageLine, isCreditLine } from './furniture';
import { cleanName, takeOut, type SourceLine } from './lines';
import type { Warn } from './types';

/** Lines that belong to one heading of the page. */
export type Section = { kind: SectionKind; lines: SourceLine[] };

/** A heading that the reader does not know, with its lines. */
export type ExtraSection = { heading: string; line: number; lines: SourceLine[] };

/** The page cut at the headings it knows. */
export type Cut = { preamble: SourceLine[]; sections: Section[] };

/** Cuts the page at the known headings, in whatever order and spelling they come. */
export function cutAtHeadings(lines: readonly SourceLine[], warn: Warn): Cut {
  const preamble: SourceLine[] = [];
  const sections: Section[] = [];
  let current: SourceLine[] = preamble;
  let inEntries = false;
  const seen = new Set<SectionKind>();
  for (const line of lines) {
    const found = knownHeading(line);
    if (found === null || (inEntries && found.rest !== '')) {
      current.push(line);
      continue;
    }
    const { kind, heading, rest } = found;
    if (seen.has(kind)) {
      warn(line.number, `De kop “${headingText(heading)}” komt meer dan één keer voor.`);
    } else if (rest !== '' || cleanName(line.text) !== CANONICAL_HEADING[kind]) {
      warn(line.number, `“${heading}” is gelezen als de kop “${CANONICAL_HEADING[kind]}”.`);
    }
    seen.add(kind);
    inEntries = kind === 'entries';
    current = rest === '' ? [] : [{ ...line, text: rest, blankBefore: true }];
    sections.push({ kind, lines: current });
  }
  for (const { lines: own } of sections) {
    const [first] = own;
    if (first !== undefined) own[0] = { ...first, blankBefore: true };
  }
  return { preamble, sections };
}

/**
 * Cuts unknown headings out of a section that is not the list of entries. A heading that fiches
 * have now and then is one wherever it stands. Another line is taken for one only when it has the
 * shape, the section already has content of its own kind, and content follows.
 */
export function cutOutExtras(
  { kind, lines }: Section,
  warn: Warn,
): { own: SourceLine[]; extras: ExtraSection[] } {
  const own: SourceLine[] = [];
  const extras: ExtraSection[] = [];
  let hadBullets = false;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    const extra = extras.at(-1);
    const startsExtra =
      isExtraHeading(line) ||
      (extra === undefined &&
        next !== undefined &&
        hasHeadingShape(line) &&
        own.length > 0 &&
        (hadBullets || next.bullet || kind === 'description') &&
        !(kind === 'description' && next.bullet && !next.blankBefore) &&
        !startsAlike(line, next));
    if (startsExtra) {
      warn(line.number, `“${line.text}” is geen bekende kop; bewaard bij de andere onderdelen.`);
      extras.push({ heading: headingText(line.text), line: line.number, lines: [] });
    } else if (extra !== undefined) {
      extra.lines.push(line);
    } else {
      own.push(line);
      hadBullets ||= line.bullet;
    }
  });
  return { own, extras };
}

/** Whether the next line could be a heading just as well: then both are items of a bare list. */
function startsAlike(line: SourceLine, next: SourceLine): boolean {
  return !isExtraHeading(line) && hasHeadingShape(next);
}

/** Takes lines that only belong to a picture out of a section. */
export function takeOutImages(lines: readonly SourceLine[]): {
  taken: SourceLine[];
  rest: SourceLine[];
} {
  return takeOut(lines, (line) => isImageLine(line) || isCreditLine(line));
}
