import { m } from '$lib/paraglide/messages';
import { initiativesCount, scope } from '../i18n/counted';

/**
 * Whether a municipality is mentioned, as the sentence its page and its brief open with. Parts between
 * `**` carry weight.
 */
export const mentionSentence = (name: string, initiatives: number, practices: number): string =>
  initiatives > 0
    ? m.municipality_mentioned({
        name: `**${name}**`,
        scope: scope(practices),
        count: `**${initiativesCount(initiatives)}**`,
      })
    : m.municipality_not({ name: `**${name}**`, scope: scope(practices) });
