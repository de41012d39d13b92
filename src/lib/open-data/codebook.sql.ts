import { query, type Query } from '../db/database';
import { raw } from '../db/sql';

type Both<Name extends string> = Record<`${Name}_nl` | `${Name}_en`, string>;

/** A term of the vocabulary, with its definition. */
export type TermRow = Both<'label'> &
  Both<'definition'> & { scheme: string; term_id: string; broader: string | null };

/** An indicator, with the years it has figures for. */
export type IndicatorRow = Both<'label'> &
  Both<'definition'> &
  Both<'unit'> &
  Both<'source'> & {
    position: number;
    indicator_id: string;
    note_nl: string | null;
    note_en: string | null;
    licence: string;
    first_year: number | null;
    last_year: number | null;
  };

/** What the codebook holds beyond the data package. */
export const codebookQuestion = () => ({
  terms: query(
    raw(`SELECT scheme, term_id, label_nl, label_en, definition_nl, definition_en, broader
      FROM term ORDER BY scheme, position`),
  ) as Query<TermRow>,
  indicators: query(
    raw(`SELECT i.position, i.indicator_id, label_nl, label_en, definition_nl, definition_en, unit_nl, unit_en,
        source_nl, source_en, licence, i.note_nl, i.note_en,
        min(year) AS first_year, max(year) AS last_year
      FROM indicator i LEFT JOIN need_value v ON v.indicator_id = i.indicator_id
      GROUP BY ALL ORDER BY i.position`),
  ) as Query<IndicatorRow>,
});
