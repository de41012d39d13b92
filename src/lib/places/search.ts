import { foldText, normaliseName } from './normalise';
import type { Match, PlaceLevel } from './types';

/** A name prepared for searching. */
export type SearchEntry = {
  readonly key: string;
  readonly words: readonly string[];
  readonly match: Match;
};

const LEVEL_RANK: Readonly<Record<PlaceLevel, number>> = { current: 0, former: 1, sub: 2 };

/**
 * Names that fit what somebody is typing: the whole name first, then names that begin with it, then
 * names with a word that begins with it, then names that hold it anywhere. Within one rank today's
 * names stand before former ones and those before sub-municipalities, each by alphabet. A municipality
 * is there once, by the first of its names in this order.
 */
export function searchNames(entries: readonly SearchEntry[], text: string, limit: number): Match[] {
  const wholeQuery = foldText(text);
  if (wholeQuery === '') return [];
  const query = normaliseName(text);
  const found: { rank: number; entry: SearchEntry }[] = [];
  for (const entry of entries) {
    const rank = rankOf(entry, query) ?? rankOf(entry, wholeQuery);
    if (rank !== null) found.push({ rank, entry });
  }
  found.sort(
    (a, b) =>
      a.rank - b.rank ||
      LEVEL_RANK[a.entry.match.level] - LEVEL_RANK[b.entry.match.level] ||
      (a.entry.key < b.entry.key ? -1 : a.entry.key > b.entry.key ? 1 : 0),
  );
  const first = new Map<string, Match>();
  for (const { entry } of found) {
    if (first.size >= limit) break;
    if (!first.has(entry.match.nis)) first.set(entry.match.nis, entry.match);
  }
  return [...first.values()];
}

function rankOf({ key, words }: SearchEntry, query: string): number | null {
  if (key === query) return 0;
  if (key.startsWith(query)) return 1;
  if (words.some((word) => word.startsWith(query)) || key.includes(` ${query}`)) return 2;
  return query.length > 1 && key.includes(query) ? 3 : null;
}
