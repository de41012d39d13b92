import { join, list, named, sql, type Sql } from '../db/sql';
import { equalWeights } from '../gap/gap-view';
import {
  initiativeRows,
  initiativeTerms,
  matrix,
  municipalityCounts,
  panels,
  placeCounts,
  summary,
  termCounts,
} from '../queries/atlas.sql';
import { alikeIndicator, compareQuestion } from '../queries/compare.sql';
import { gapFifths, gapRows, gapTotals, type GapTarget } from '../queries/gap.sql';
import {
  formerMunicipalities,
  listedMunicipalities,
  municipalityProfile,
} from '../queries/municipality.sql';
import { latestNeed } from '../queries/need.sql';
import { alike, peerAdvice, peerInitiatives, peers, type PeerTarget } from '../queries/peers.sql';
import { codings, mentions, practiceListings, practiceTexts } from '../queries/practice.sql';
import { figuresOf, stripValues } from '../queries/profile.sql';
import { defaultView, type TermFacet, type View } from '../state/view';

/** As the page of a municipality asks for those that are alike and those to call. */
const peersOf = (nis: string): PeerTarget => ({
  target: defaultView,
  indicator: alikeIndicator,
  nis,
  weights: equalWeights,
});

/** One part of the question of each compared municipality, with its code in front. */
const compared = (
  codes: readonly string[],
  part: Exclude<keyof ReturnType<typeof compareQuestion>, 'alike' | 'nearest'>,
): Sql =>
  join(
    codes.map((nis) =>
      part === 'initiatives' || part === 'terms'
        ? sql`SELECT ${named('nis', nis)} AS nis, * FROM (${compareQuestion(nis)[part]})`
        : sql`SELECT * FROM (${compareQuestion(nis)[part]})`,
    ),
    ' UNION ALL ',
  );

/** The query behind each map, chart and table of the site. */
const queries = {
  atlasHeadline: summary,
  atlasMap: municipalityCounts,
  atlasPanels: panels,
  atlasMatrix: matrix,
  atlasTerms: ({ view, facet }: { view: View; facet: TermFacet }) =>
    sql`SELECT * FROM (${termCounts(view, [facet])}) WHERE initiatives_total > 0
      ORDER BY initiatives_total DESC`,
  atlasProvinces: (view: View) => placeCounts(view, ['province']),
  atlasTable: (view: View) => {
    const [nis] = view.filters.municipality;
    return nis === undefined
      ? initiativeRows(view)
      : sql`SELECT * FROM (${initiativeRows(view)}) WHERE nis = ${named('nis', nis)}`;
  },
  atlasCodings: initiativeTerms,
  atlasNotMentioned: (view: View) =>
    sql`SELECT g.nis, g.name, g.province, g.arrondissement, g.population
      FROM (${municipalityCounts(view)}) c JOIN municipality g USING (nis)
      WHERE c.initiatives = 0 ORDER BY strip_accents(g.name)`,

  gapTotals: (gap: GapTarget) => gapTotals(gap),
  gapRows: (gap: GapTarget) => gapRows(gap),
  gapFifths: (gap: GapTarget) => gapFifths(gap),
  peers: (target: PeerTarget) => peers(target),
  peerInitiatives: (target: PeerTarget) => peerInitiatives(target),
  peerAdvice: (target: PeerTarget) => peerAdvice(target),

  compareMunicipalities: (codes: readonly string[]) => compared(codes, 'municipality'),
  compareFigures: (codes: readonly string[]) => compared(codes, 'figures'),
  compareInitiatives: (codes: readonly string[]) => compared(codes, 'initiatives'),
  compareTerms: (codes: readonly string[]) => compared(codes, 'terms'),

  municipalityFacts: municipalityProfile,
  municipalityInitiatives: (nis: string) => mentions({ municipality: nis }),
  municipalityCodings: (nis: string) => codings({ municipality: nis }),
  municipalityFigures: figuresOf,
  municipalityStrips: stripValues as (from: null) => Sql,
  municipalityMergers: formerMunicipalities,
  municipalityAlike: (nis: string) => alike(peersOf(nis), 9),
  municipalityContacts: (nis: string) => peers(peersOf(nis)),
  municipalityTouching: (codes: readonly string[]) =>
    sql`SELECT g.nis, g.name, g.initiatives, g.population, h.value AS home_language_primary,
        w.value AS newcomers_per_1000
      FROM (${listedMunicipalities()}) g
        LEFT JOIN (${latestNeed('home_language_primary')}) h USING (nis)
        LEFT JOIN (${latestNeed('newcomers_per_1000')}) w USING (nis)
      WHERE g.nis IN (${list(codes, 'nis')}) ORDER BY strip_accents(g.name)`,

  practiceTexts,
  practiceInitiatives: (practice: string) => mentions({ practice }),
  practiceCodings: (practice: string) => codings({ practice }),

  municipalities: listedMunicipalities as (from: null) => Sql,
  practices: practiceListings as (from: null) => Sql,
};

/** The name of something that shows rows. */
export type ShownName = keyof typeof queries;
/** What its query is made of. */
export type ShownFrom<Name extends ShownName> = Parameters<(typeof queries)[Name]>[0];

export const shownNames = Object.keys(queries) as ShownName[];

/** The query whose rows are shown under a name. */
export const shownQuery = <Name extends ShownName>(name: Name, from: ShownFrom<Name>): Sql =>
  (queries[name] as (from: ShownFrom<Name>) => Sql)(from);
