import { ascending, descending } from 'd3-array';
import type { Lookup } from '../atlas/lookup';
import type { GapRow } from './gap-answer';
import type { GapView } from './gap-view';

/** The rows of the list in the order that is asked for; equal ones by rank. */
export function inOrder(
  rows: readonly GapRow[],
  order: GapView['order'],
  { byNis }: Pick<Lookup, 'byNis'>,
): readonly GapRow[] {
  const name = ({ nis }: GapRow) => byNis.get(nis)?.name ?? nis;
  const compare: Record<GapView['order'], (a: GapRow, b: GapRow) => number> = {
    need: () => 0,
    name: (a, b) => name(a).localeCompare(name(b), 'nl'),
    inhabitants: (a, b) => descending(a.population, b.population),
    nearest: (a, b) => ascending(a.nearest_km ?? Infinity, b.nearest_km ?? Infinity),
  };
  return rows.toSorted(
    (a, b) =>
      compare[order](a, b) ||
      ascending(a.rank ?? Infinity, b.rank ?? Infinity) ||
      ascending(a.nis, b.nis),
  );
}
