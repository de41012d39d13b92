import { m } from '$lib/paraglide/messages';
import type { Practice } from '../atlas/municipality';
import { formatDate } from '../i18n/locale';
import type { InitiativeRow } from '../queries/atlas.sql';
import { mergerCaution, type InitiativePlace } from './initiatives';

/** What to say at an entry whose municipality merged; null where there is nothing to say. */
export function mergerNote(
  place: Pick<InitiativePlace, 'mergedAfter' | 'asWritten'>,
  sourceDate: string | null,
): string | null {
  const caution = mergerCaution(place, sourceDate);
  if (caution === null || place.mergedAfter === null) return null;
  const inputs = { date: formatDate(place.mergedAfter), name: place.asWritten };
  return caution === 'undated' ? m.merged_note(inputs) : m.merged_note_dated(inputs);
}

/** The same for a row of the atlas, whose fiche is one of `practices`. */
export function rowMergerNote(
  row: Pick<InitiativeRow, 'practice_id' | 'merged_after' | 'name_as_written'>,
  practices: readonly Practice[],
): string | null {
  const practice = practices.find(({ practice_id }) => practice_id === row.practice_id);
  return mergerNote(
    { mergedAfter: row.merged_after, asWritten: row.name_as_written },
    practice?.source_date ?? null,
  );
}
