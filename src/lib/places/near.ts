import { editDistance } from './distance';

/** How many wrong letters a name of this length may hold and still be recognisable. */
function tolerance(length: number): number {
  if (length < 4) return 0;
  if (length < 8) return 1;
  return length < 14 ? 2 : 3;
}

/**
 * How far a known key is from the one that was written, or `null` when they do not resemble each
 * other. Misspellings come first, then names of which the other is the beginning.
 */
export function likeness(written: string, known: string): number | null {
  const limit = tolerance(written.length);
  const distance = editDistance(written, known, limit);
  if (distance <= limit) return distance;
  const [short, long] = written.length < known.length ? [written, known] : [known, written];
  if (short.length < 3) return null;
  if (long.startsWith(`${short} `)) return 10;
  return short === written && short.length >= 4 && long.startsWith(short) ? 11 : null;
}
