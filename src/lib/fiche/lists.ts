import { CANONICAL_HEADING, type SectionKind } from './headings';
import { isProse, type SourceLine } from './lines';
import type { Warn } from './types';

/** What a section with a list holds. */
export type ListReading = {
  items: string[];
  /** Paragraphs that follow the list of target groups and describe the practice. */
  description: string[];
  /** Lines that belong to the section but are no item, such as an intro that limits the list. */
  other: SourceLine[];
};

/**
 * Reads a section as a list: every bullet is an item, and so is every line of a section without
 * bullets. A line that ends with a colon above other lines is an intro, no item. Prose under the
 * bullets is description when the section is `Doelgroep`; under the bullets of `Categorie` and
 * `Beleidsdomeinen` it is kept apart; elsewhere it is an item to look at.
 */
export function readList(kind: SectionKind, lines: readonly SourceLine[], warn: Warn): ListReading {
  const reading: ListReading = { items: [], description: [], other: [] };
  const heading = CANONICAL_HEADING[kind];
  let bulletsAbove = false;
  let inDescription = false;
  lines.forEach((line, i) => {
    const { number, text } = line;
    const describes = isProse(text) && !text.startsWith('(') && !line.bullet && bulletsAbove;
    if (kind === 'targetGroups' && (inDescription || describes)) {
      inDescription = true;
      reading.description.push(text);
      warn(number, `Tekst zonder kop na de punten van “${heading}”, gelezen als beschrijving.`);
      return;
    }
    if (line.bullet) {
      reading.items.push(text);
      bulletsAbove = true;
      return;
    }
    const next = lines[i + 1];
    if (text.endsWith(':') && next !== undefined) {
      warn(number, `“${text}” leidt de punten eronder in en beperkt ze misschien tot een deel.`);
      reading.other.push(line);
      return;
    }
    if (!bulletsAbove) {
      const shortAbove = reading.items.some((item) => !isProse(item));
      if (kind === 'targetGroups' && isProse(text) && shortAbove) {
        warn(number, `Lange tekst onder “${heading}”: misschien is dit de beschrijving.`);
      }
      reading.items.push(text);
      return;
    }
    if (!line.blankBefore && /^\p{Ll}/u.test(text)) {
      const last = reading.items.pop();
      reading.items.push(last === undefined ? text : `${last}\n${text}`);
      warn(number, `Regel zonder opsommingsteken, gelezen als vervolg van het punt erboven.`);
      return;
    }
    if ((kind === 'categories' || kind === 'policyDomains') && isProse(text)) {
      reading.other.push(line);
      warn(number, `Tekst na de punten van “${heading}” die geen punt lijkt.`);
      return;
    }
    reading.items.push(text);
    warn(number, `Regel zonder opsommingsteken na de punten van “${heading}”, gelezen als punt.`);
  });
  return reading;
}
