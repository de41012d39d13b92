const LINE_END = /\r\n|\n|\r/;
const ROUND_BULLET = /^[•·▪▫‣⁃◦●○■□\uf0b7]\s*/u;
const TYPED_BULLET = /^[-*–—](?:\s+|$)/u;

/** A line of the page that is not blank. */
export type SourceLine = {
  /** From 1, counting blank lines too. */
  readonly number: number;
  /** The content, without the bullet and the space around it; otherwise as written. */
  readonly text: string;
  readonly bullet: boolean;
  /** Whether a blank line, or the beginning of the page or section, stands before it. */
  readonly blankBefore: boolean;
};

/** Splits a page into its lines that are not blank. A no-break space counts as blank. */
export function readLines(page: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let blankBefore = true;
  page.split(LINE_END).forEach((raw, index) => {
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const text = trimmed.replace(ROUND_BULLET, '').replace(TYPED_BULLET, '');
      const bullet = text !== trimmed;
      lines.push({ number: index + 1, text: text.trim(), bullet, blankBefore });
    }
    blankBefore = trimmed === '';
  });
  return lines;
}

/** Takes the lines that `belongs` says out of the rest, which stays readable as if they never were. */
export function takeOut(
  lines: readonly SourceLine[],
  belongs: (line: SourceLine, index: number) => boolean,
): { taken: SourceLine[]; rest: SourceLine[] } {
  const taken: SourceLine[] = [];
  const rest: SourceLine[] = [];
  let blankBefore = false;
  lines.forEach((line, index) => {
    if (belongs(line, index)) {
      taken.push(line);
      blankBefore ||= line.blankBefore;
    } else {
      rest.push(blankBefore ? { ...line, blankBefore: true } : line);
      blankBefore = false;
    }
  });
  return { taken, rest };
}

/** A name with every run of space, no-break spaces included, as one ordinary space. */
export function cleanName(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

/** Whether a text is a few words that do not end as a sentence does: a heading, a name, a label. */
export function isShortLabel(text: string, mostWords: number): boolean {
  return text.length <= 80 && wordCount(text) <= mostWords && !/[.!?;,…]["”’')]*$/u.test(text);
}

/** Whether a text reads as running prose rather than as an item of a list. */
export function isProse(text: string): boolean {
  const words = wordCount(text);
  return words > 14 || (words > 4 && /[.!?…]["”’')]*$/u.test(text));
}
