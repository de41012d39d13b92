import type { FormerMunicipality } from '../queries/municipality.sql';

/** Municipalities that became one on a day. */
export type Merger = {
  /** The first day of the new municipality. */
  readonly since: string;
  readonly parts: readonly { readonly nis: string; readonly name: string }[];
};

const dayAfter = (iso: string): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The mergers behind a municipality since 2019, oldest first. */
export function mergers(former: readonly FormerMunicipality[]): Merger[] {
  const days = [...new Set(former.map(({ valid_until }) => valid_until))].sort();
  return days.map((day) => ({
    since: dayAfter(day),
    parts: former
      .filter(({ valid_until }) => valid_until === day)
      .map(({ nis, name }) => ({ nis, name })),
  }));
}
