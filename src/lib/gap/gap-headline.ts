import { m } from '$lib/paraglide/messages';
import type { Practice } from '../atlas/municipality';
import { place } from '../headline/headline';
import { scope } from '../i18n/counted';
import { formatDate, formatList, formatNumber, formatShare } from '../i18n/locale';
import type { View } from '../state/view';
import type { Cut } from './cut';
import type { GapTotals, Indicator } from './gap-answer';

type Answered = {
  readonly cut: Cut;
  readonly totals: GapTotals;
  readonly target: View;
  readonly indicator: Indicator;
  readonly practices: number;
};

/**
 * The answer in sentences; parts between `**` carry weight. Shares are of all inhabitants in scope, and
 * of all people that the indicator counts there; a percentage without counts says nothing of people.
 */
export function gapHeadline({ cut, totals, target, indicator, practices }: Answered): string {
  if (totals.municipalities === 0) return m.headline_no_municipalities();
  if (cut.municipalities === 0) return m.gap_headline_empty();
  const scopeText = scope(practices);
  const municipalities = formatNumber(cut.municipalities);
  if (cut.without === 0) return m.gap_headline_all({ municipalities, scope: scopeText });
  const there = place(target) === '' ? '' : m.there();
  const some = m.gap_headline_some({
    without: formatNumber(cut.without),
    municipalities,
    has: cut.without === 1 ? m.gap_has_one() : m.gap_has(),
    scope: scopeText,
    inhabitants: formatNumber(cut.inhabitants_without),
    share: formatShare(cut.inhabitants_without / totals.inhabitants),
    there,
  });
  const { people_without } = cut;
  if (indicator.people === null || people_without === null || !totals.people) return some;
  return `${some} ${m.gap_headline_people({
    people: formatNumber(people_without),
    who: indicator.people,
    share: formatShare(people_without / totals.people),
    there,
  })}`;
}

/** How many of them do have one, and who lives there; empty when none has. */
export function gapOthers({ cut, totals, target, indicator }: Answered): string {
  const mentioned = cut.municipalities - cut.without;
  if (mentioned === 0) return '';
  const there = place(target) === '' ? '' : m.there();
  const inhabitants = cut.inhabitants - cut.inhabitants_without;
  const said = (mentioned === 1 ? m.gap_others_one : m.gap_others)({
    count: formatNumber(mentioned),
    inhabitants: formatNumber(inhabitants),
    share: formatShare(inhabitants / totals.inhabitants),
    there,
  });
  if (indicator.people === null || cut.people === null || !totals.people) return said;
  const people = cut.people - (cut.people_without ?? 0);
  return `${said} ${m.gap_others_people({
    people: formatNumber(people),
    who: indicator.people,
    share: formatShare(people / totals.people),
    there,
  })}`;
}

/** What the counts stand on: how many municipalities have any entry, on which fiches, and of when. */
export function gapFrame(
  { any_mention, municipalities }: GapTotals,
  target: View,
  practices: readonly Practice[],
): string {
  return m.gap_frame_some({
    any: formatNumber(any_mention),
    municipalities: formatNumber(municipalities),
    place: place(target),
    verb: any_mention === 1 ? m.verb_stands() : m.verb_stand(),
    scope: scope(practices.length),
    fiches: formatList(
      practices.map(({ title, source_date }) =>
        m.gap_frame_fiche({
          title,
          date: source_date === null ? m.date_unknown() : formatDate(source_date),
        }),
      ),
    ),
  });
}
