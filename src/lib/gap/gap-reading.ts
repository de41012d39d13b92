import type { Lookup } from '../atlas/lookup';
import { cut, isGap, rowsAbove } from './cut';
import type { GapAnswer, Indicator } from './gap-answer';
import { gapFrame, gapHeadline, gapOthers } from './gap-headline';
import { questionText, targetText } from './gap-text';
import type { GapView } from './gap-view';

/** What an answer says to a view: which rows pass its threshold, and the sentences about them. */
export function readGap(view: GapView, answer: GapAnswer, indicator: Indicator, lookup: Lookup) {
  const { rows, totals: all } = answer;
  const totals = all[0];
  const { target, threshold } = view;
  const { practices } = lookup;
  const present = cut(rows, threshold, indicator.more_need_when);
  const above = rowsAbove(rows, threshold, indicator.more_need_when);
  const answered = totals && {
    cut: present,
    totals,
    target,
    indicator,
    practices: practices.length,
  };
  return {
    totals,
    present,
    above,
    gaps: above.filter(isGap),
    what: targetText(target, lookup),
    question: questionText(target, threshold, indicator, lookup),
    headline: answered ? gapHeadline(answered) : '',
    others: answered ? gapOthers(answered) : '',
    frame: totals ? gapFrame(totals, target, practices) : '',
  };
}
