import type { Candidate, FoundVia, MunicipalityFinder } from '../places';

/** How a value was found to mean a municipality. */
export type MatchKind =
  /** Today's code. */
  | 'code'
  /** Today's name. */
  | 'name'
  /** The code or the name of a municipality that has merged. */
  | 'merger'
  /** The name of a part of a municipality. */
  | 'part'
  /** The visitor said so. */
  | 'chosen';

/** What a value of a column means. */
export type Meaning =
  | {
      readonly status: 'found';
      readonly kind: MatchKind;
      readonly nis: string;
      readonly name: string;
    }
  | { readonly status: 'ambiguous'; readonly candidates: readonly Candidate[] }
  | {
      readonly status: 'unknown';
      readonly candidates: readonly Candidate[];
      readonly isOutside: boolean;
    }
  /** The visitor said that it is none. */
  | { readonly status: 'none' };

/** What the visitor chose for values that were not found: a code, or null for none. */
export type Choices = Readonly<Record<string, string | null>>;

const kinds: Readonly<Record<FoundVia, MatchKind>> = {
  code: 'code',
  'former-code': 'merger',
  current: 'name',
  former: 'merger',
  sub: 'part',
};

/** What one value means: what the visitor chose, or else what is found. */
export function meaningOf(
  value: string,
  finder: MunicipalityFinder,
  choices: Choices = {},
): Meaning {
  if (Object.hasOwn(choices, value)) {
    const nis = choices[value] ?? null;
    if (nis === null) return { status: 'none' };
    return { status: 'found', kind: 'chosen', nis, name: finder.nameOf(nis) };
  }
  const found = finder.find(value);
  switch (found.status) {
    case 'resolved':
      return { status: 'found', kind: kinds[found.via], nis: found.nis, name: found.name };
    case 'ambiguous':
      return found;
    case 'unknown':
      return {
        status: 'unknown',
        candidates: found.candidates,
        isOutside: found.reason === 'outside',
      };
  }
}

/** A value of a column, in how many rows it stands, and what it means. */
export type MatchedValue = {
  readonly value: string;
  readonly rows: number;
  readonly meaning: Meaning;
};

/** How the rows of a column match municipalities. */
export type MatchReport = {
  readonly column: string;
  /** Rows by how they were matched. */
  readonly matched: Readonly<Record<MatchKind, number>>;
  readonly rows: { readonly found: number; readonly missing: number; readonly empty: number };
  /** Values that mean a municipality, each with today's code. */
  readonly codes: readonly (readonly [value: string, nis: string])[];
  /** Old names, old codes and parts, with what they are now. */
  readonly moved: readonly MatchedValue[];
  /** Values that were not found or are ambiguous, and those the visitor settled, most rows first. */
  readonly open: readonly MatchedValue[];
  /** Municipalities that more than one value means: their rows may have to be added up. */
  readonly shared: readonly { readonly name: string; readonly values: readonly string[] }[];
};

/** Reports on a column, from its distinct values. */
export function matchReport(
  column: string,
  values: readonly { readonly value: string | null; readonly rows: number }[],
  mean: (value: string) => Meaning,
): MatchReport {
  const matched: Record<MatchKind, number> = { code: 0, name: 0, merger: 0, part: 0, chosen: 0 };
  const rows = { found: 0, missing: 0, empty: 0 };
  const codes: [string, string][] = [];
  const moved: MatchedValue[] = [];
  const open: MatchedValue[] = [];
  const owners = new Map<string, string[]>();
  for (const { value, rows: count } of values) {
    if (value === null || value.trim() === '') {
      rows.empty += count;
      continue;
    }
    const meaning = mean(value);
    const found = { value, rows: count, meaning };
    if (meaning.status === 'found') {
      matched[meaning.kind] += count;
      rows.found += count;
      codes.push([value, meaning.nis]);
      owners.set(meaning.name, [...(owners.get(meaning.name) ?? []), value]);
      if (meaning.kind === 'merger' || meaning.kind === 'part') moved.push(found);
      if (meaning.kind === 'chosen') open.push(found);
    } else {
      rows.missing += count;
      open.push(found);
    }
  }
  const shared = [...owners]
    .filter(([, names]) => names.length > 1)
    .map(([name, names]) => ({ name, values: names }));
  return { column, matched, rows, codes, moved, open, shared };
}

const placeHeading =
  /gemeente|municipal|(?:^|[^a-z])(?:ref)?nis(?:$|[^a-z])|niscode|(?:^|[^a-z])(?:stad|plaats)(?:$|[^a-z])/i;

/** Whether a column looks like one of municipalities: half its values are, or its heading says so and some are. */
export function looksLikeMunicipalities(
  column: string,
  values: Iterable<string | null>,
  mean: (value: string) => Meaning,
): boolean {
  const distinct = new Set([...values].filter((value) => value !== null && value.trim() !== ''));
  const known = [...distinct].filter((value) => {
    const { status } = mean(value ?? '');
    return status === 'found' || status === 'ambiguous';
  }).length;
  return known > 0 && (known >= distinct.size / 2 || placeHeading.test(column));
}

const share = ({ rows }: MatchReport): number =>
  rows.found / Math.max(1, rows.found + rows.missing + rows.empty);

/** The column that matches best; of equals the one with more codes. */
export const bestReport = (reports: readonly MatchReport[]): MatchReport | undefined =>
  [...reports].sort((a, b) => share(b) - share(a) || b.matched.code - a.matched.code)[0];
