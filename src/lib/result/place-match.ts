import type { Candidate, Found, FoundVia, MunicipalityFinder } from '../places';
import type { NumberGroup, TextGroup } from './map.sql';
import type { Aggregate } from './settings';

/** Why a place is none of the municipalities. */
export type Unmatched = {
  readonly place: string;
  readonly rows: number;
  readonly why: 'unknown' | 'ambiguous' | 'outside';
  readonly candidates: readonly Candidate[];
};

/** What stands in a row, and the municipality it means. */
export type MatchPlace = MunicipalityFinder['find'];

const whyNot = (found: Exclude<Found, { status: 'resolved' }>): Unmatched['why'] => {
  if (found.status === 'ambiguous') return 'ambiguous';
  return found.reason === 'outside' ? 'outside' : 'unknown';
};

/** What became of the rows of a result on their way to the map. */
export type MatchReport = {
  readonly matchedRows: number;
  readonly municipalities: number;
  /** Rows without a place. */
  readonly placelessRows: number;
  /** Places that stand for another name or code of today, by how they were found. */
  readonly renamed: readonly {
    readonly place: string;
    readonly nis: string;
    readonly via: FoundVia;
  }[];
  /** Places that are no municipality, most rows first. */
  readonly unmatched: readonly Unmatched[];
  /** Whether a municipality has more than one row. */
  readonly hasSeveral: boolean;
};

type Group = { readonly place: string | null; readonly rows: number };

function matched<G extends Group>(groups: readonly G[], match: MatchPlace) {
  const byNis = new Map<string, G[]>();
  const unmatched = new Map<string, Unmatched>();
  const renamed = new Map<string, { place: string; nis: string; via: FoundVia }>();
  let placelessRows = 0;
  for (const group of groups) {
    const { place, rows } = group;
    if (place === null) {
      placelessRows += rows;
      continue;
    }
    const found = match(place);
    if (found.status === 'resolved') {
      const { nis, via } = found;
      byNis.set(nis, [...(byNis.get(nis) ?? []), group]);
      if (via !== 'code' && via !== 'current') renamed.set(place, { place, nis, via });
    } else
      unmatched.set(place, {
        place,
        why: whyNot(found),
        candidates: found.candidates,
        rows: rows + (unmatched.get(place)?.rows ?? 0),
      });
  }
  const rowsOf = (own: readonly Group[]) => own.reduce((sum, { rows }) => sum + rows, 0);
  const report: MatchReport = {
    matchedRows: rowsOf([...byNis.values()].flat()),
    municipalities: byNis.size,
    placelessRows,
    renamed: [...renamed.values()],
    unmatched: [...unmatched.values()].sort((a, b) => b.rows - a.rows),
    hasSeveral: [...byNis.values()].some((own) => rowsOf(own) > 1),
  };
  return { byNis, report };
}

/** One figure from all rows of a municipality; null when none of them has a value. */
function aggregated(groups: readonly NumberGroup[], aggregate: Aggregate): number | null {
  const known = groups.reduce((sum, group) => sum + group.known, 0);
  if (aggregate === 'count') return known;
  if (known === 0) return null;
  const total = groups.reduce((sum, group) => sum + (group.total ?? 0), 0);
  switch (aggregate) {
    case 'sum':
      return total;
    case 'mean':
      return total / known;
    case 'min':
      return Math.min(...groups.flatMap(({ low }) => low ?? []));
    case 'max':
      return Math.max(...groups.flatMap(({ high }) => high ?? []));
  }
}

/** Figures by municipality; a municipality without rows is not there. */
export function mappedNumbers(
  groups: readonly NumberGroup[],
  match: MatchPlace,
  aggregate: Aggregate,
): { figures: ReadonlyMap<string, number | null>; report: MatchReport } {
  const { byNis, report } = matched(groups, match);
  return {
    figures: new Map([...byNis].map(([nis, own]) => [nis, aggregated(own, aggregate)])),
    report,
  };
}

/** The different texts of a municipality, unknown ones aside; a municipality without rows is not there. */
export function mappedTexts(
  groups: readonly TextGroup[],
  match: MatchPlace,
): { texts: ReadonlyMap<string, readonly string[]>; report: MatchReport } {
  const { byNis, report } = matched(groups, match);
  return {
    texts: new Map(
      [...byNis].map(([nis, own]) => [nis, [...new Set(own.flatMap(({ value }) => value ?? []))]]),
    ),
    report,
  };
}
