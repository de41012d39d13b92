import type { AtlasAnswer, InitiativeRow } from '../queries/atlas.sql';
import type { View } from '../state/view';

/** The rows of an answer that a view lists: those of the municipality that is chosen, else all. */
export function rowsShown(answer: AtlasAnswer, shown: View): readonly InitiativeRow[] {
  const [chosen] = shown.filters.municipality;
  return chosen === undefined ? answer.rows : answer.rows.filter(({ nis }) => nis === chosen);
}
