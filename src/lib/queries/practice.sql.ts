import { query, type Query } from '../db/database';
import { join, named, raw, sql, type Sql } from '../db/sql';

/** Whose initiatives are asked: those of a fiche, or those that run in a municipality. */
export type Owner = { readonly practice: string } | { readonly municipality: string };

const initiativesOf = (owner: Owner): Sql =>
  'practice' in owner
    ? sql`SELECT initiative_id FROM initiative WHERE practice_id = ${named('practice', owner.practice)}`
    : sql`SELECT initiative_id FROM mention WHERE nis = ${named('nis', owner.municipality)}`;

/** One initiative in one municipality, with its fiche. */
export type MentionRow = {
  initiative_id: string;
  name: string | null;
  summary: string;
  practice_id: string;
  practice: string;
  source_date: string | null;
  nis: string;
  municipality: string;
  name_as_written: string;
  /** Last day before the municipality's latest merger since 2019; null when it did not merge. */
  merged_after: string | null;
};

/** Every mention of the initiatives of `owner`, in the order of the fiche, then by municipality. */
export const mentions = (owner: Owner): Query<MentionRow> =>
  query(sql`SELECT m.initiative_id, i.name, i.summary, m.practice_id, p.title AS practice,
      CAST(p.source_date AS VARCHAR) AS source_date, m.nis, g.name AS municipality,
      m.name_as_written, CAST(g.merged_after AS VARCHAR) AS merged_after
    FROM mention m
      JOIN initiative i USING (initiative_id)
      JOIN practice p ON p.practice_id = m.practice_id
      JOIN municipality_profile g ON g.nis = m.nis
    WHERE m.initiative_id IN (${initiativesOf(owner)})
    ORDER BY p.title, i.position, strip_accents(g.name)`);

/** A term coded from an initiative's own text. */
export type CodingRow = {
  initiative_id: string;
  scheme: string;
  term_id: string;
  evidence: string;
  certainty: string;
};

/** What is coded of the initiatives of `owner`, in vocabulary order. */
export const codings = (owner: Owner): Query<CodingRow> =>
  query(sql`SELECT c.initiative_id, c.scheme, c.term_id, c.evidence, c.certainty
    FROM initiative_term c JOIN term t USING (scheme, term_id)
    WHERE c.initiative_id IN (${initiativesOf(owner)})
    ORDER BY c.initiative_id, c.scheme, t.position`);

/** A term that a fiche states of its kind of practice as a whole. */
export type StatedRow = { practice_id: string; scheme: string; term_id: string };

/** What the fiches state of themselves on which `owner` stands, in the order of each fiche. */
export const stated = (owner: Owner): Query<StatedRow> =>
  query(sql`SELECT practice_id, scheme, term_id FROM practice_term
    WHERE practice_id IN (SELECT practice_id FROM initiative
      WHERE initiative_id IN (${initiativesOf(owner)}))
    ORDER BY practice_id, scheme, position`);

/** A fiche. Null is unknown. */
export type PracticeProfile = {
  practice_id: string;
  title: string;
  lead: string;
  source_name: string;
  source_url: string | null;
  source_date: string | null;
  licence: string | null;
};

/** One row, or none when there is no such fiche. */
export const practiceProfile = (practiceId: string): Query<PracticeProfile> =>
  query(sql`SELECT practice_id, title, lead, source_name, source_url,
      CAST(source_date AS VARCHAR) AS source_date, licence
    FROM practice WHERE practice_id = ${named('practice', practiceId)}`);

/** A statement of a fiche in our own words. */
export type PracticeText = { section: string; text: string };

/** The statements of a fiche, by section. */
export const practiceTexts = (practiceId: string): Query<PracticeText> =>
  query(sql`SELECT section, text FROM practice_text
    WHERE practice_id = ${named('practice', practiceId)} ORDER BY section, position`);

/** A fiche with everything that hangs from it; `practice` is empty when there is no such fiche. */
export const practiceQuestion = (practiceId: string) => ({
  practice: practiceProfile(practiceId),
  texts: practiceTexts(practiceId),
  stated: stated({ practice: practiceId }),
  mentions: mentions({ practice: practiceId }),
  codings: codings({ practice: practiceId }),
});

/** A fiche in the list of fiches; `categories` are term ids, joined with a space. */
export type PracticeListing = {
  practice_id: string;
  title: string;
  lead: string;
  source_date: string | null;
  categories: string;
  initiatives: number;
  municipalities: number;
};

/** Every fiche that is loaded, by title. */
export const practiceListings = (): Query<PracticeListing> =>
  query(
    raw(`SELECT p.practice_id, p.title, p.lead, CAST(p.source_date AS VARCHAR) AS source_date,
      coalesce((SELECT string_agg(term_id, ' ' ORDER BY position) FROM practice_term t
        WHERE t.practice_id = p.practice_id AND t.scheme = 'category'), '') AS categories,
      count(DISTINCT m.initiative_id) AS initiatives,
      count(DISTINCT m.nis) AS municipalities
    FROM practice p LEFT JOIN mention m ON m.practice_id = p.practice_id
    GROUP BY ALL ORDER BY p.title`),
  );

/** The categories of the fiches that are loaded, in vocabulary order. */
export const loadedCategories = (): Query<{ term_id: string }> =>
  query(
    raw(`SELECT term_id FROM term WHERE scheme = 'category' AND term_id IN
      (SELECT term_id FROM practice_term WHERE scheme = 'category') ORDER BY position`),
  );

/** How much is coded, and by whom; `coders` are role ids, joined with a space. */
export type CodingFigures = {
  codings: number;
  unsure: number;
  initiatives: number;
  coders: string;
};

export const codingFigures = (): Query<CodingFigures> =>
  query(
    raw(`SELECT count(*) AS codings, count(*) FILTER (WHERE certainty = 'unsure') AS unsure,
      count(DISTINCT initiative_id) AS initiatives,
      string_agg(DISTINCT coder, ' ' ORDER BY coder) AS coders
    FROM initiative_term`),
  );

/** One coding in one municipality, with every name and label, for the download. */
export type CodingDownloadRow = {
  practice_id: string;
  practice: string;
  initiative_id: string;
  initiative: string | null;
  nis: string;
  municipality: string;
  name_as_written: string;
  scheme: string;
  term_id: string;
  label_nl: string;
  label_en: string;
  evidence: string;
  certainty: string;
  coder: string;
  date: string;
};

/** Every coding of every initiative in each of its municipalities. */
export const codingDownload = (): Query<CodingDownloadRow> =>
  query(
    raw(`SELECT m.practice_id, p.title AS practice, m.initiative_id, i.name AS initiative, m.nis,
      g.name AS municipality, m.name_as_written, c.scheme, c.term_id, t.label_nl, t.label_en,
      c.evidence, c.certainty, c.coder, CAST(c.date AS VARCHAR) AS date
    FROM initiative_term c JOIN term t USING (scheme, term_id)
      JOIN initiative i USING (initiative_id)
      JOIN mention m USING (initiative_id)
      JOIN practice p ON p.practice_id = m.practice_id
      JOIN municipality g ON g.nis = m.nis
    ORDER BY p.title, i.position, strip_accents(g.name), c.scheme, t.position`),
  );

/** How many rows a published table holds. */
export type RowCount = { name: string; rows: number };

const identifier = /^[a-z][a-z0-9_]*$/;

/**
 * A row for each table.
 *
 * @param tables names of tables of the data package; a name cannot be bound, so anything else throws.
 */
export function rowCounts(tables: readonly string[]): Query<RowCount> {
  for (const table of tables)
    if (!identifier.test(table)) throw new RangeError(`Not the name of a table: ${table}`);
  return query(
    join(
      tables.map((table) => sql`SELECT ${table} AS name, count(*) AS rows FROM ${raw(table)}`),
      ' UNION ALL ',
    ),
  );
}
