import { query, type Query } from '../db/database';
import { named, sql, type Sql } from '../db/sql';
import type { PeerWeights } from '../gap/gap-view';
import { kilometres, latestNeed } from './need.sql';
import { placeFacets, type View } from '../state/view';
import { selectedMentions } from './selection.sql';
import type { GapTarget } from './gap.sql';

/** For whom peers are looked for, among the municipalities with an initiative that passes the filters. */
export type PeerTarget = GapTarget & { readonly nis: string; readonly weights: PeerWeights };

/**
 * Every municipality with its traits in standard deviations from the mean of all: the logarithms of
 * inhabitants and of density, and the need; null where there is no figure.
 */
const traits = (indicator: string): Sql => sql`
  SELECT p.nis, p.name, p.province, p.population, p.lon, p.lat, p.population_class, v.value,
    (ln(p.population) - avg(ln(p.population)) OVER ()) / stddev_pop(ln(p.population)) OVER () AS population_z,
    (ln(p.population / p.area_km2) - avg(ln(p.population / p.area_km2)) OVER ())
      / stddev_pop(ln(p.population / p.area_km2)) OVER () AS density_z,
    (v.value - avg(v.value) OVER ()) / nullif(stddev_pop(v.value) OVER (), 0) AS need_z
  FROM municipality_profile p LEFT JOIN (${latestNeed(indicator)}) v ON v.nis = p.nis`;

/**
 * A municipality set beside another. `unlikeness` is the root of the weighted mean of the squared
 * differences in standard deviations: 0 is alike in every trait that counts. The need is left out where
 * either has no figure; null when no trait is left.
 */
export type Peer = {
  nis: string;
  name: string;
  province: string;
  population: number;
  value: number | null;
  initiatives: number;
  km: number;
  unlikeness: number | null;
  population_difference: number;
  density_difference: number;
  need_difference: number | null;
};

const compared = (
  { indicator, nis, weights }: Omit<PeerTarget, 'target'>,
  initiatives: Sql,
): Sql => sql`
  WITH traits AS (${traits(indicator)}), initiatives AS (${initiatives}),
    differences AS (
      SELECT b.nis, b.name, b.province, b.population, b.value, coalesce(i.initiatives, 0) AS initiatives,
        ${kilometres('a', 'b')} AS km,
        b.population_z - a.population_z AS population_difference,
        b.density_z - a.density_z AS density_difference,
        b.need_z - a.need_z AS need_difference,
        CAST(${named('weight_population', weights.population)} AS DOUBLE) AS population_weight,
        CAST(${named('weight_density', weights.density)} AS DOUBLE) AS density_weight,
        CASE WHEN need_difference IS NULL THEN 0 ELSE CAST(${named('weight_need', weights.need)} AS DOUBLE) END AS need_weight
      FROM traits a JOIN traits b ON b.nis <> a.nis LEFT JOIN initiatives i ON i.nis = b.nis
      WHERE a.nis = ${named('nis', nis)}
    )
  SELECT nis, name, province, population, value, initiatives, round(km, 1) AS km,
    round(sqrt((population_weight * power(population_difference, 2)
      + density_weight * power(density_difference, 2)
      + need_weight * power(coalesce(need_difference, 0), 2))
      / nullif(population_weight + density_weight + need_weight, 0)), 3) AS unlikeness,
    round(population_difference, 3) AS population_difference,
    round(density_difference, 3) AS density_difference,
    round(need_difference, 3) AS need_difference
  FROM differences`;

/** The mentions that pass the filters, wherever in Flanders: somebody to call may be far away. */
const mentionsAnywhere = (target: View): Sql => selectedMentions(target, placeFacets);

/** Initiatives for each municipality that has one that passes the filters: `nis, initiatives`. */
const counted = (gap: GapTarget): Sql => sql`
  SELECT nis, count(DISTINCT initiative_id) AS initiatives
  FROM (${mentionsAnywhere(gap.target)})
  GROUP BY nis`;

/** The municipalities with such an initiative anywhere in Flanders, nearest first; itself left out. */
export const peers = (target: PeerTarget): Query<Peer> =>
  query(sql`SELECT * FROM (${compared(target, counted(target))})
    WHERE initiatives > 0 ORDER BY km, nis`);

/** The municipalities most alike, with or without such an initiative; itself left out. */
export const alike = (target: PeerTarget, count: number): Query<Peer> =>
  query(sql`SELECT * FROM (${compared(target, counted(target))})
    WHERE unlikeness IS NOT NULL ORDER BY unlikeness, km, nis LIMIT ${named('count', count)}`);

/** An initiative that a peer runs. */
export type PeerInitiative = {
  nis: string;
  initiative_id: string;
  practice_id: string;
  practice: string;
  name: string | null;
  summary: string;
};

/** The initiatives behind {@link peers}. */
export const peerInitiatives = ({ target, nis }: PeerTarget): Query<PeerInitiative> =>
  query(sql`SELECT s.nis, s.initiative_id, s.practice_id, pr.title AS practice, i.name, i.summary
    FROM (${mentionsAnywhere(target)}) s
      JOIN initiative i USING (initiative_id) JOIN practice pr ON pr.practice_id = s.practice_id
    WHERE s.nis <> ${named('nis', nis)} ORDER BY s.nis, i.position`);

/** A success factor or a challenge of a fiche: it holds for the kind of practice, not for one initiative. */
export type PeerAdvice = { practice_id: string; section: string; text: string };

/** What the fiches of {@link peerInitiatives} say of success and challenges. */
export const peerAdvice = ({ target }: PeerTarget): Query<PeerAdvice> =>
  query(sql`SELECT practice_id, section, text FROM practice_text
    WHERE section IN ('success_factor', 'challenge') AND practice_id IN (
      SELECT practice_id FROM (${mentionsAnywhere(target)}))
    ORDER BY practice_id, section DESC, position`);

/** Whom to call: who runs such a practice, how far and how alike, and what the fiche says of it. */
export const peersQuestion = (target: PeerTarget) => ({
  peers: peers(target),
  initiatives: peerInitiatives(target),
  advice: peerAdvice(target),
});
