import { m } from '$lib/paraglide/messages';
import { populationClasses } from '../facts/population-class';
import type { Facet, Measure } from '../state/view';
import { formatNumber } from './locale';

type Count = (inputs: { count: string }) => string;

const counted =
  (one: Count, many: Count) =>
  (count: number): string =>
    (count === 1 ? one : many)({ count: formatNumber(count) });

export const initiativesCount = counted(m.initiatives_count_one, m.initiatives_count);
export const municipalitiesCount = counted(m.municipalities_count_one, m.municipalities_count);
export const practicesCount = counted(m.practices_count_one, m.practices_count);

const units: Record<Measure, (count: number) => string> = {
  initiatives: counted(m.unit_initiatives_one, m.unit_initiatives),
  kinds: counted(m.unit_kinds_one, m.unit_kinds),
  target_groups: counted(m.unit_target_groups_one, m.unit_target_groups),
  mentioned: () => m.unit_mentioned(),
};

/** A count of a measure with its unit: `3 initiatieven`, `1 soort`, `vermeld`. */
export const measureCount = (measure: Measure, count: number): string => units[measure](count);

/** "on the fiche loaded here": the scope that every count names. */
export const scope = (practices: number): string =>
  practices === 1 ? m.scope_one() : m.scope_many({ count: formatNumber(practices) });

/** The label of a population class; the id itself when it is not one. */
export function populationClassLabel(id: string): string {
  const index = populationClasses.findIndex((known) => known.id === id);
  const from = formatNumber(populationClasses[index - 1]?.below ?? 0);
  const below = populationClasses[index]?.below;
  if (below === undefined) return id;
  if (below === null) return m.class_from({ from });
  const to = formatNumber(below);
  return index === 0 ? m.class_below({ to }) : m.class_between({ from, to });
}

const facetLabels: Record<Facet, () => string> = {
  target_group: m.facet_target_group,
  kind: m.facet_kind,
  domain: m.facet_domain,
  province: m.facet_province,
  arrondissement: m.facet_arrondissement,
  population_class: m.facet_population_class,
  municipality: m.facet_municipality,
};

export const facetLabel = (facet: Facet): string => facetLabels[facet]();
