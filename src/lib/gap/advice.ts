import { group } from 'd3-array';
import { m } from '$lib/paraglide/messages';
import type { PeerAdvice, PeerInitiative } from './gap-answer';

type Section = { readonly heading: string; readonly texts: readonly string[] };

/** What each fiche says of success and challenges, under its title. */
export function practiceSections(
  advice: readonly PeerAdvice[],
  initiatives: readonly PeerInitiative[],
): readonly { practice_id: string; practice: string; sections: readonly Section[] }[] {
  const titles = new Map(initiatives.map(({ practice_id, practice }) => [practice_id, practice]));
  const headings: Record<string, () => string> = {
    success_factor: m.practice_success_factors,
    challenge: m.practice_challenges,
  };
  return [...group(advice, ({ practice_id }) => practice_id)].map(([practice_id, rows]) => ({
    practice_id,
    practice: titles.get(practice_id) ?? practice_id,
    sections: [...group(rows, ({ section }) => section)].map(([section, texts]) => ({
      heading: headings[section]?.() ?? section,
      texts: texts.map(({ text }) => text),
    })),
  }));
}
