import { m } from '$lib/paraglide/messages';
import type { Lookup } from '../atlas/lookup';
import { populationClasses } from '../facts/population-class';
import { initiativesCount, populationClassLabel, scope } from '../i18n/counted';
import { formatList, formatNumber, formatShare, inSentence } from '../i18n/locale';
import type { Summary } from '../queries/atlas.sql';
import type { TermFacet, View } from '../state/view';

const termList = (view: View, lookup: Lookup, facet: TermFacet): string =>
  formatList(
    view.filters[facet].map((value) => inSentence(lookup.label(facet, value))),
    view.all.includes(facet) ? 'conjunction' : 'disjunction',
  );

/** What the initiatives are, as the end of a sentence: "met een initiatief voor OKAN-jongeren". */
export function what(view: View, lookup: Lookup): string {
  const stated = view.basis === 'stated';
  const coded: string[] = [];
  const onFiche: string[] = [];
  if (view.filters.kind.length > 0)
    coded.push(m.of_kinds({ list: termList(view, lookup, 'kind') }));
  if (view.filters.target_group.length > 0) {
    const list = termList(view, lookup, 'target_group');
    if (stated) onFiche.push(list);
    else coded.push(m.for_groups({ list }));
  }
  if (view.filters.domain.length > 0) {
    const list = termList(view, lookup, 'domain');
    if (stated) onFiche.push(list);
    else coded.push(m.in_domains({ list }));
  }
  if (view.text !== '') coded.push(m.with_text({ text: view.text.replaceAll('**', '') }));
  if (onFiche.length > 0) coded.push(m.stated_what({ list: formatList(onFiche) }));
  return coded.join(' ');
}

/** Which municipalities are counted against: " in de provincie Limburg met 15.000 – 30.000 inwoners". */
export function place(view: View): string {
  const { province, arrondissement } = view.filters;
  const sizes = populationClasses
    .filter(({ id }) => view.filters.population_class.includes(id))
    .map(({ id }) => m.class_inhabitants({ range: populationClassLabel(id) }));
  return (
    (province.length > 0 ? m.place_province({ list: formatList(province, 'disjunction') }) : '') +
    (arrondissement.length > 0
      ? m.place_arrondissement({ list: formatList(arrondissement, 'disjunction') })
      : '') +
    (sizes.length > 0 ? m.place_size({ list: formatList(sizes, 'disjunction') }) : '')
  );
}

/**
 * The answer as one sentence, also the text alternative of the map. Parts between `**` carry weight.
 *
 * @param summary the answer to {@link View}: never that of a question still under way.
 */
export function headline(view: View, summary: Summary, lookup: Lookup): string {
  const named = what(view, lookup);
  const whatText = [m.with_initiative(), named].filter(Boolean).join(' ');
  const scopeText = scope(lookup.practices.length);
  const [chosen] = view.filters.municipality;
  if (chosen !== undefined) {
    const municipality = lookup.label('municipality', chosen);
    if (summary.municipalities === 0) return m.headline_outside({ municipality });
    return summary.mentioned === 0
      ? m.headline_one_not({ municipality, scope: scopeText, what: whatText })
      : m.headline_one_mentioned({
          municipality,
          scope: scopeText,
          count: initiativesCount(summary.initiatives),
          what: named === '' ? '' : ` ${named}`,
        });
  }
  if (summary.municipalities === 0) return m.headline_no_municipalities();
  const inputs = {
    municipalities: formatNumber(summary.municipalities),
    place: place(view),
    scope: scopeText,
    what: whatText,
  };
  if (summary.mentioned === 0) return m.headline_none(inputs);
  return m.headline_some({
    ...inputs,
    mentioned: formatNumber(summary.mentioned),
    share: formatShare(summary.share ?? 0),
    there: inputs.place === '' ? '' : m.there(),
    verb: summary.mentioned === 1 ? m.verb_stands() : m.verb_stand(),
  });
}

/** A sentence without the marks of weight. */
export const plainHeadline = (sentence: string): string => sentence.replaceAll('**', '');
