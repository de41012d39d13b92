/** At most this many municipalities stand side by side. */
export const mostCompared = 6;

const nisCode = /^\d{5}$/;

/**
 * Reads the municipalities to compare from the query string of an address, in their order, each once.
 * What does not look like a NIS code is left out, and so is everything after the sixth.
 */
export const parseComparison = (search: string): string[] =>
  [...new Set(new URLSearchParams(search).getAll('g').filter((code) => nisCode.test(code)))].slice(
    0,
    mostCompared,
  );

/** The query string that compares municipalities, without `?`; empty for none. */
export const formatComparison = (codes: readonly string[]): string =>
  new URLSearchParams(codes.map((code) => ['g', code])).toString();
