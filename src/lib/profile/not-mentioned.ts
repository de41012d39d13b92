import type { MentionedTerm } from '../queries/profile.sql';

/** A kind or target group that is mentioned elsewhere and not here, with where. */
export type TermElsewhere = {
  readonly scheme: string;
  readonly termId: string;
  readonly nis: readonly string[];
};

/**
 * What the loaded fiches mention in other municipalities and not in this one, in vocabulary order; the
 * places in the order of `others`.
 */
export function termsElsewhere(
  nis: string,
  others: readonly string[],
  rows: readonly MentionedTerm[],
): TermElsewhere[] {
  const keyOf = ({ scheme, term_id }: MentionedTerm) => `${scheme} ${term_id}`;
  const own = new Set(rows.filter((row) => row.nis === nis).map(keyOf));
  const elsewhere = new Map<string, MentionedTerm[]>();
  for (const row of rows)
    if (row.nis !== nis && others.includes(row.nis) && !own.has(keyOf(row)))
      elsewhere.set(keyOf(row), [...(elsewhere.get(keyOf(row)) ?? []), row]);
  return [...elsewhere.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [
      {
        scheme: first.scheme,
        termId: first.term_id,
        nis: group.map((row) => row.nis).sort((a, b) => others.indexOf(a) - others.indexOf(b)),
      },
    ];
  });
}
