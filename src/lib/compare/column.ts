import type { AnswerTo } from '../db/database';
import type { ComparedMunicipality, compareQuestion } from '../queries/compare.sql';

type Answer = AnswerTo<ReturnType<typeof compareQuestion>>;

/** What is shown of one municipality beside others. */
export type Column = Omit<Answer, 'municipality'> & ComparedMunicipality;

/** The column of an answer; null for a code that no municipality has. */
export function columnOf({ municipality, ...rest }: Answer): Column | null {
  const [facts] = municipality;
  return facts ? { ...facts, ...rest } : null;
}

/** The codes with one moved by a step to the left (-1) or to the right (1), as far as it can go. */
export function moved(codes: readonly string[], nis: string, step: -1 | 1): string[] {
  const from = codes.indexOf(nis);
  const to = from + step;
  if (from < 0 || to < 0 || to >= codes.length) return [...codes];
  return codes.toSpliced(from, 1).toSpliced(to, 0, nis);
}

/** How long a bar is, between 0 and 1: from zero to the highest of the compared figures. */
export function share(value: number | null, values: readonly (number | null)[]): number {
  const most = Math.max(0, ...values.map((each) => each ?? 0));
  return value === null || most === 0 ? 0 : Math.max(0, value) / most;
}

/** A term that at least one of the columns has, and which columns do. */
export type MatrixRow = { readonly termId: string; readonly has: readonly boolean[] };

/** The terms of a scheme that are mentioned in any of the columns, in the order of the vocabulary. */
export const matrix = (
  columns: readonly Pick<Column, 'terms'>[],
  scheme: string,
  vocabulary: readonly string[],
): MatrixRow[] =>
  vocabulary
    .map((termId) => ({
      termId,
      has: columns.map(({ terms }) =>
        terms.some((term) => term.scheme === scheme && term.term_id === termId),
      ),
    }))
    .filter(({ has }) => has.includes(true));
