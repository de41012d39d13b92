import { isOutsideDatabank, type Candidate, type Gazetteer, type PlaceLevel } from '../places';
import type { NumberGroup, TextGroup } from './map.sql';
import type { Aggregate } from './settings';

/** How a place became a municipality of today. */
export type Via = 'code' | 'former-code' | PlaceLevel;

/** Why a place is none of the municipalities. */
export type Unmatched = {
  readonly place: string;
  readonly rows: number;
  readonly why: 'unknown' | 'ambiguous' | 'outside';
  readonly candidates: readonly Candidate[];
};

type Match = { readonly nis: string; readonly via: Via } | Omit<Unmatched, 'place' | 'rows'>;
export type MatchPlace = (place: string) => Match;

/**
 * Finds today's municipality for a NIS code, also one from before a merger, or a name.
 *
 * @param codes of today.
 * @param formerCodes those of today by each of before.
 */
export function placeMatcher(
  codes: ReadonlySet<string>,
  formerCodes: ReadonlyMap<string, readonly string[]>,
  gazetteer: Gazetteer,
): MatchPlace {
  return (place) => {
    const text = place.trim();
    if (codes.has(text)) return { nis: text, via: 'code' };
    if (/^\d{5}$/.test(text)) {
      const [nis, ...others] = formerCodes.get(text) ?? [];
      if (nis !== undefined && others.length === 0) return { nis, via: 'former-code' };
      const why = isOutsideDatabank(text) ? 'outside' : nis === undefined ? 'unknown' : 'ambiguous';
      return { why, candidates: [] };
    }
    const found = gazetteer.resolve(text);
    if (found.status === 'resolved') return { nis: found.nis, via: found.via };
    const why =
      found.status === 'ambiguous'
        ? 'ambiguous'
        : found.reason === 'outside'
          ? 'outside'
          : 'unknown';
    return { why, candidates: found.candidates };
  };
}

/** What became of the rows of a result on their way to the map. */
export type MatchReport = {
  readonly matchedRows: number;
  readonly municipalities: number;
  /** Rows without a place. */
  readonly placelessRows: number;
  /** Places that stand for another name or code of today, by how they were found. */
  readonly renamed: readonly { readonly place: string; readonly nis: string; readonly via: Via }[];
  /** Places that are no municipality, most rows first. */
  readonly unmatched: readonly Unmatched[];
  /** Whether a municipality has more than one row. */
  readonly hasSeveral: boolean;
};

type Group = { readonly place: string | null; readonly rows: number };

function matched<G extends Group>(groups: readonly G[], match: MatchPlace) {
  const byNis = new Map<string, G[]>();
  const unmatched = new Map<string, Unmatched>();
  const renamed = new Map<string, { place: string; nis: string; via: Via }>();
  let placelessRows = 0;
  for (const group of groups) {
    const { place, rows } = group;
    if (place === null) {
      placelessRows += rows;
      continue;
    }
    const found = match(place);
    if ('nis' in found) {
      byNis.set(found.nis, [...(byNis.get(found.nis) ?? []), group]);
      if (found.via !== 'code' && found.via !== 'current') renamed.set(place, { place, ...found });
    } else
      unmatched.set(place, {
        place,
        ...found,
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
