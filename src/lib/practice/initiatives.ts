import type { CodingRow, MentionRow, StatedRow } from '../queries/practice.sql';
import { termFacets, type TermFacet } from '../state/view';

/** What is coded of an initiative, with the words that show it. */
export type Coding = {
  readonly scheme: TermFacet;
  readonly label: string;
  readonly evidence: string;
  readonly unsure: boolean;
};

/** Where an initiative runs. */
export type InitiativePlace = {
  readonly nis: string;
  readonly name: string;
  readonly asWritten: string;
  readonly mergedAfter: string | null;
};

/** An initiative as a page shows it; `name` and `sourceDate` are null where the fiche has none. */
export type Initiative = {
  readonly id: string;
  readonly name: string | null;
  readonly summary: string;
  readonly practiceId: string;
  readonly practice: string;
  readonly sourceDate: string | null;
  readonly places: readonly InitiativePlace[];
  readonly codings: readonly Coding[];
};

/** The label of a term in the language of the page. */
export type TermLabel = (scheme: string, termId: string) => string;

const asTermFacet = (scheme: string): TermFacet | undefined =>
  termFacets.find((facet) => facet === scheme);

/** Puts mentions and codings together, an initiative at a time, in the order of the mentions. */
export function assembleInitiatives(
  mentions: readonly MentionRow[],
  codings: readonly CodingRow[],
  label: TermLabel,
): Initiative[] {
  const ids = [...new Set(mentions.map(({ initiative_id }) => initiative_id))];
  return ids.flatMap((id) => {
    const rows = mentions.filter(({ initiative_id }) => initiative_id === id);
    const [first] = rows;
    if (!first) return [];
    return [
      {
        id,
        name: first.name,
        summary: first.summary,
        practiceId: first.practice_id,
        practice: first.practice,
        sourceDate: first.source_date,
        places: rows.map((row) => ({
          nis: row.nis,
          name: row.municipality,
          asWritten: row.name_as_written,
          mergedAfter: row.merged_after,
        })),
        codings: codings.flatMap((row) => {
          const scheme = asTermFacet(row.scheme);
          return row.initiative_id === id && scheme
            ? [
                {
                  scheme,
                  label: label(scheme, row.term_id),
                  evidence: row.evidence,
                  unsure: row.certainty === 'unsure',
                },
              ]
            : [];
        }),
      },
    ];
  });
}

/** What a fiche states of its kind of practice as a whole. */
export type Stated = {
  readonly practiceId: string;
  readonly scheme: TermFacet;
  readonly label: string;
};

/** The target groups and domains that fiches state; their category is left out. */
export const statedTerms = (rows: readonly StatedRow[], label: TermLabel): Stated[] =>
  rows.flatMap((row) => {
    const scheme = asTermFacet(row.scheme);
    return scheme
      ? [{ practiceId: row.practice_id, scheme, label: label(scheme, row.term_id) }]
      : [];
  });

/**
 * What a reader must know of an entry whose municipality merged since 2019: whether the fiche is older
 * than the merger, or has no date to tell. Null where there is nothing to say.
 */
export function mergerCaution(
  { mergedAfter }: Pick<InitiativePlace, 'mergedAfter'>,
  sourceDate: string | null,
): 'undated' | 'older' | null {
  if (mergedAfter === null) return null;
  if (sourceDate === null) return 'undated';
  return sourceDate <= mergedAfter ? 'older' : null;
}
