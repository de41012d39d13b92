import { packAnswer, packRows } from '../db/packed-rows';
import { boundaryMetadata } from '../map/geometry.ssr';
import { gapQuestion } from '../queries/gap.sql';
import { indicators } from '../queries/need.sql';
import { peersQuestion } from '../queries/peers.sql';
import { database, municipalities, practices, terms } from '../server/facts';
import { gapsAbove } from './cut';
import { indicatorInLocale } from './gap-answer';
import { gapViewFor } from './gap-view';

/** What the gap page of one target group opens with. */
export async function loadGap(group: string) {
  const facts = await database();
  const home = gapViewFor(group);
  const listed = (await facts.ask({ indicators: indicators() })).indicators;
  const answer = await facts.ask(gapQuestion(home));
  const more = listed.find(({ indicator_id }) => indicator_id === home.indicator)?.more_need_when;
  const nis = gapsAbove(answer.rows, home.threshold, more ?? 'higher')[0]?.nis;
  return {
    group,
    municipalities: packRows(await municipalities()),
    terms: packRows((await terms()).filter(({ scheme }) => scheme !== 'category')),
    practices: await practices(),
    indicators: packRows(listed.map(indicatorInLocale)),
    answer: packAnswer(answer),
    peers: nis === undefined ? null : packAnswer(await facts.ask(peersQuestion({ ...home, nis }))),
    boundaries: boundaryMetadata,
  };
}

/** The target groups that have a page of their own. */
export const groupsWithPage = async (): Promise<readonly string[]> =>
  (await terms()).flatMap(({ scheme, term_id }) => (scheme === 'target_group' ? term_id : []));
