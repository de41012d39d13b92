import { m } from '$lib/paraglide/messages';
import type { BoundaryMetadata } from '../geo/boundaries';

/** What a source line says of the boundaries under a map. */
export function boundaryNote({ grade, source, year }: BoundaryMetadata): string {
  const inputs = { source, year: String(year ?? m.unknown()) };
  return grade === 'official' ? m.boundaries_official(inputs) : m.boundaries_schematic(inputs);
}
