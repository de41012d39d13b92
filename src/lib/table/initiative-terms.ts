import type { InitiativeTerm } from '../queries/atlas.sql';

/** The terms of each initiative, by scheme. */
export type TermsByInitiative = ReadonlyMap<string, ReadonlyMap<string, readonly InitiativeTerm[]>>;

/** Groups terms by initiative and scheme, in the order in which they come. */
export function groupTerms(rows: readonly InitiativeTerm[]): TermsByInitiative {
  const grouped = new Map<string, Map<string, InitiativeTerm[]>>();
  for (const row of rows) {
    const schemes = grouped.get(row.initiative_id) ?? new Map<string, InitiativeTerm[]>();
    schemes.set(row.scheme, [...(schemes.get(row.scheme) ?? []), row]);
    grouped.set(row.initiative_id, schemes);
  }
  return grouped;
}
