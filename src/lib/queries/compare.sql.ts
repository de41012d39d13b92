import { query, type Query } from '../db/database';
import { named, raw, sql } from '../db/sql';
import { equalWeights } from '../gap/gap-view';
import { defaultView } from '../state/view';
import { kilometres } from './need.sql';
import { alike } from './peers.sql';
import { figuresOf } from './profile.sql';

/** The need by which municipalities are called alike, beside inhabitants and density. */
export const alikeIndicator = 'home_language_primary';

/** A municipality as a column of the comparison. */
export type ComparedMunicipality = {
  nis: string;
  name: string;
  province: string;
  population: number;
  population_class: string;
  density: number;
};

const compared = (nis: string): Query<ComparedMunicipality> =>
  query(sql`SELECT nis, name, province, population, population_class,
      population / area_km2 AS density
    FROM municipality_profile WHERE nis = ${named('nis', nis)}`);

/** An initiative of a compared municipality; `name` is null where the fiche has none. */
export type ComparedInitiative = {
  initiative_id: string;
  practice_id: string;
  practice: string;
  name: string | null;
};

const initiatives = (nis: string): Query<ComparedInitiative> =>
  query(sql`SELECT m.initiative_id, m.practice_id, p.title AS practice, i.name
    FROM mention m JOIN initiative i USING (initiative_id)
      JOIN practice p ON p.practice_id = m.practice_id
    WHERE m.nis = ${named('nis', nis)} ORDER BY p.title, i.position`);

/** A kind or target group that is coded of an initiative in a compared municipality. */
export type ComparedTerm = { scheme: string; term_id: string };

const terms = (nis: string): Query<ComparedTerm> =>
  query(sql`SELECT c.scheme, c.term_id
    FROM mention m JOIN initiative_term c USING (initiative_id) JOIN term t USING (scheme, term_id)
    WHERE m.nis = ${named('nis', nis)} AND c.scheme IN ('kind', 'target_group')
    GROUP BY ALL ORDER BY c.scheme, min(t.position)`);

/** A municipality to set beside another. */
export type Suggestion = { nis: string; name: string };

const nearest = (nis: string): Query<Suggestion> =>
  query(sql`SELECT b.nis, b.name FROM municipality a JOIN municipality b ON b.nis <> a.nis
    WHERE a.nis = ${named('nis', nis)} ORDER BY ${kilometres('a', 'b')}, b.nis LIMIT ${suggestionCount}`);

const suggestionCount = 5;

const mostAlike = (nis: string): Query<Suggestion> =>
  query(
    sql`SELECT nis, name FROM (${alike(
      { target: defaultView, indicator: alikeIndicator, nis, weights: equalWeights },
      suggestionCount,
    )}) ORDER BY unlikeness, km, nis`,
  );

/** One column of the comparison, and what to set beside it; `municipality` is empty for an unknown code. */
export const compareQuestion = (nis: string) => ({
  municipality: compared(nis),
  figures: figuresOf(nis),
  initiatives: initiatives(nis),
  terms: terms(nis),
  alike: mostAlike(nis),
  nearest: nearest(nis),
});

/** The municipality with the most initiatives on the loaded fiches, which the comparison opens with. */
export const openingMunicipality = (): Query<Suggestion> =>
  query(
    raw(`SELECT m.nis, g.name FROM mention m JOIN municipality g USING (nis)
    GROUP BY m.nis, g.name ORDER BY count(*) DESC, strip_accents(g.name) LIMIT 1`),
  );
