import { m } from '$lib/paraglide/messages';
import type { TermFacet } from '../state/view';
import type { Initiative } from './initiatives';

/** Initiatives with their places and terms in words, as a table to put in an image. */
export function initiativeList(initiatives: readonly Initiative[]) {
  const termsOf = ({ codings }: Initiative, scheme: TermFacet): string =>
    codings
      .filter((coding) => coding.scheme === scheme)
      .map(({ label, unsure }) => (unsure ? `${label} (${m.table_unsure()})` : label))
      .join(', ') || m.coding_none();
  return {
    head: [
      m.table_initiative(),
      m.table_municipality(),
      m.table_kind(),
      m.table_target_group(),
      m.table_domain(),
    ],
    rows: initiatives.map((initiative) => [
      initiative.name ?? `(${m.panel_unnamed()}) ${initiative.summary}`,
      initiative.places.map(({ name }) => name).join(', '),
      termsOf(initiative, 'kind'),
      termsOf(initiative, 'target_group'),
      termsOf(initiative, 'domain'),
    ]),
  };
}
