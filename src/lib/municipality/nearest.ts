import { distanceKm, type LonLat } from '../geo/distance';
import type { MentionedPlace } from '../queries/municipality.sql';

/** A mentioned municipality with the names of its initiatives; null is an initiative without a name. */
export type Neighbour = {
  readonly nis: string;
  readonly name: string;
  readonly km: number;
  readonly initiatives: readonly (string | null)[];
};

/**
 * The mentioned municipalities nearest to a municipality, itself left out, nearest first.
 *
 * @param places every mention.
 */
export function nearestMentioned(
  from: LonLat & { readonly nis: string },
  places: readonly MentionedPlace[],
  count: number,
): Neighbour[] {
  const neighbours = new Map<string, Neighbour>();
  for (const { nis, municipality, name, ...at } of places) {
    if (nis === from.nis) continue;
    const known = neighbours.get(nis);
    neighbours.set(nis, {
      nis,
      name: municipality,
      km: known?.km ?? distanceKm(from, at),
      initiatives: [...(known?.initiatives ?? []), name],
    });
  }
  return [...neighbours.values()].sort((a, b) => a.km - b.km).slice(0, count);
}
