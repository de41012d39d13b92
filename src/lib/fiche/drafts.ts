import { foldText } from '../places/normalise';
import type { FicheReading } from './types';

/** One draft file: the columns of the table it is meant for, in order, and its rows. */
export type DraftTable = { file: string; columns: string[]; rows: Record<string, string>[] };

/** A term of the vocabulary, as far as drafts need it. */
export type KnownTerm = { scheme: string; termId: string; label: string };

/** Text as part of an identifier: `Café Réseau` → `cafe-reseau`. */
export function slugify(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/**
 * Turns a reading into rows for a human to finish. Texts stand as on the fiche, to be put in own
 * words; what is not known (a source, an unresolved municipality, a term that the vocabulary does
 * not have under this label) stays empty.
 */
export function draftTables(
  practiceId: string,
  { practice, initiatives }: FicheReading,
  terms: readonly KnownTerm[],
): DraftTable[] {
  const statements = [
    ['goal', practice.goals],
    ['description', practice.description],
    ['success_factor', practice.successFactors],
    ['challenge', practice.challenges],
  ] as const;
  const stated = [
    ['category', practice.categories],
    ['target_group', practice.targetGroups],
    ['domain', practice.policyDomains],
  ] as const;
  const ids = initiativeIds(initiatives.map(idParts));

  return [
    {
      file: 'practice.csv',
      columns: [
        'practice_id',
        'title',
        'lead',
        'source_name',
        'source_url',
        'source_date',
        'licence',
      ],
      rows: [{ practice_id: practiceId, title: practice.title, lead: practice.lead }],
    },
    {
      file: 'practice_text.csv',
      columns: ['practice_id', 'section', 'position', 'text'],
      rows: statements.flatMap(([section, texts]) =>
        texts.map((text, i) => ({
          practice_id: practiceId,
          section,
          position: String(i + 1),
          text,
        })),
      ),
    },
    {
      file: 'practice_term.csv',
      columns: ['practice_id', 'scheme', 'term_id', 'position', 'label_on_fiche'],
      rows: stated.flatMap(([scheme, labels]) =>
        labels.map((label, i) => ({
          practice_id: practiceId,
          scheme,
          term_id: termFor(scheme, label, terms),
          position: String(i + 1),
          label_on_fiche: label,
        })),
      ),
    },
    {
      file: 'initiative.csv',
      columns: ['initiative_id', 'practice_id', 'position', 'name', 'summary', 'lines'],
      rows: initiatives.map(({ name, text, lines }, i) => ({
        initiative_id: ids[i] ?? '',
        practice_id: practiceId,
        position: String(i + 1),
        name: name ?? '',
        summary: text,
        lines: lines.join('-'),
      })),
    },
    {
      file: 'initiative_municipality.csv',
      columns: ['initiative_id', 'nis', 'name_as_written'],
      rows: initiatives.flatMap(({ municipalities }, i) =>
        municipalities.map(({ nis, asWritten }) => ({
          initiative_id: ids[i] ?? '',
          nis: nis ?? '',
          name_as_written: asWritten,
        })),
      ),
    },
    {
      file: 'initiative_term.csv',
      columns: ['initiative_id', 'scheme', 'term_id', 'evidence', 'certainty', 'coder', 'date'],
      rows: initiatives.flatMap((_, i) =>
        ['kind', 'target_group', 'domain'].map((scheme) => ({
          initiative_id: ids[i] ?? '',
          scheme,
        })),
      ),
    },
  ];
}

function idParts({ name, municipalities }: FicheReading['initiatives'][number]): string {
  const [first, ...others] = municipalities;
  const place = first !== undefined && others.length === 0 ? first.name : '';
  return slugify(`${name ?? 'zonder naam'} ${place}`) || 'initiatief';
}

function initiativeIds(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((id) => {
    let free = id;
    for (let n = 2; taken.has(free); n++) free = `${id}-${String(n)}`;
    taken.add(free);
    return free;
  });
}

function termFor(scheme: string, label: string, terms: readonly KnownTerm[]): string {
  const key = foldText(label);
  const term = terms.find((one) => one.scheme === scheme && foldText(one.label) === key);
  return term?.termId ?? '';
}
