import { likeness } from './near';
import { normaliseName } from './normalise';
import { searchNames, type SearchEntry } from './search';
import type { Candidate, Gazetteer, PlaceLevel, PlaceName, Resolution } from './types';

const LEVELS: readonly PlaceLevel[] = ['current', 'former', 'sub'];
const MOST_SUGGESTIONS = 5;
const LONGEST_NAME = 40;

/** Whether a NIS code is one of the 19 municipalities of Brussels, outside this databank. */
export function isOutsideDatabank(nis: string): boolean {
  return nis.startsWith('21');
}

/** Place names as the browser downloads them: `[name, nis, level]`. */
export function placeNamesFromTuples(
  tuples: readonly (readonly [name: string, nis: string, level: PlaceLevel])[],
): PlaceName[] {
  return tuples.map(([name, nis, level]) => ({ name, nis, level }));
}

/**
 * Builds the gazetteer from all names. Today's name of each municipality is the one that stands in
 * `names` at level `current`.
 *
 * Names resolve in this order: current name, former name, sub-municipality. Several municipalities
 * at one level make a name ambiguous; a lower level is not asked once a higher one has an answer.
 */
export function createGazetteer(names: readonly PlaceName[]): Gazetteer {
  const today = new Map<string, string>();
  for (const { name, nis, level } of names) if (level === 'current') today.set(nis, name);

  const candidateOf = ({ name, nis, level }: PlaceName): Candidate => ({
    nis,
    name: isOutsideDatabank(nis) ? `${today.get(nis) ?? name} (Brussel)` : (today.get(nis) ?? name),
    matched: name,
    level,
  });

  const byKey = new Map<string, Candidate[]>();
  for (const place of names) {
    const key = normaliseName(place.name);
    const candidate = candidateOf(place);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [candidate]);
    else if (!known.some((other) => other.nis === place.nis && other.level === place.level)) {
      known.push(candidate);
    }
  }

  const entries: SearchEntry[] = [...byKey].flatMap(([key, candidates]) =>
    inOrder(candidates)
      .filter(({ nis }) => !isOutsideDatabank(nis))
      .filter(({ nis }, i, all) => all.findIndex((other) => other.nis === nis) === i)
      .map((match) => ({ key, words: key.split(' '), match })),
  );

  function suggestions(key: string): Candidate[] {
    if (key.length > LONGEST_NAME) return [];
    const near: { candidate: Candidate; distance: number }[] = [];
    for (const [known, candidates] of byKey) {
      const distance = likeness(key, known);
      if (distance === null || distance === 0) continue;
      for (const candidate of inOrder(candidates)) near.push({ candidate, distance });
    }
    near.sort((a, b) => a.distance - b.distance || levelOf(a.candidate) - levelOf(b.candidate));
    return distinct(near.map(({ candidate }) => candidate)).slice(0, MOST_SUGGESTIONS);
  }

  function resolve(asWritten: string): Resolution {
    const key = normaliseName(asWritten);
    const hits = byKey.get(key) ?? [];
    for (const level of LEVELS) {
      const found = distinct(hits.filter((hit) => hit.level === level));
      const [first, ...others] = found;
      if (first === undefined) continue;
      if (others.length > 0) return { status: 'ambiguous', candidates: found };
      if (isOutsideDatabank(first.nis)) {
        return {
          status: 'unknown',
          reason: 'outside',
          candidates: [first, ...suggestions(key)].slice(0, MOST_SUGGESTIONS),
        };
      }
      return { status: 'resolved', nis: first.nis, name: first.name, via: level };
    }
    return {
      status: 'unknown',
      reason: 'no-such-name',
      candidates: key === '' ? [] : suggestions(key),
    };
  }

  return { resolve, search: (text, limit) => searchNames(entries, text, limit) };
}

function levelOf({ level }: Candidate): number {
  return LEVELS.indexOf(level);
}

function inOrder(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => levelOf(a) - levelOf(b));
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ nis }) => !seen.has(nis) && seen.add(nis));
}
