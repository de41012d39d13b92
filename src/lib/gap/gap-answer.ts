import type { AnswerTo } from '../db/database';
import { inLocale } from '../i18n/locale';
import type { GapFifth, GapRow, GapTotals, gapQuestion } from '../queries/gap.sql';
import type { Indicator as IndicatorRow } from '../queries/need.sql';
import { localIndicator, type LocalIndicator } from '../profile/figure';
import type { Peer, PeerAdvice, PeerInitiative, peersQuestion } from '../queries/peers.sql';

export type { GapFifth, GapRow, GapTotals, Peer, PeerAdvice, PeerInitiative };

/** The answer to a gap question. */
export type GapAnswer = AnswerTo<ReturnType<typeof gapQuestion>>;

/** Whom a municipality can call. */
export type PeersAnswer = AnswerTo<ReturnType<typeof peersQuestion>>;

/** A need indicator in the language of the page, with what it means. */
export type Indicator = LocalIndicator & { readonly definition: string };

/** Picks the language of the page. */
export const indicatorInLocale = (row: IndicatorRow): Indicator => ({
  ...localIndicator(row),
  definition: inLocale(row.definition_nl, row.definition_en),
});
