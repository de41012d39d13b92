import { m } from '$lib/paraglide/messages';
import { formatNumber } from '../i18n/locale';
import type { Peer, PeerInitiative } from '../queries/peers.sql';

/** Why a municipality is named as somebody to call. */
export type ContactReason = 'near' | 'alike' | 'both';

/** A municipality to call, with what the fiches say that runs there. */
export type Contact = {
  readonly nis: string;
  readonly name: string;
  readonly km: number;
  readonly reason: ContactReason;
  readonly initiatives: readonly PeerInitiative[];
};

const byUnlikeness = (a: Peer, b: Peer): number =>
  (a.unlikeness ?? Infinity) - (b.unlikeness ?? Infinity) || a.km - b.km;

/**
 * The nearest and the most alike municipalities with an initiative, `count` of each; one that is both
 * stands there once. Those nearby come first, by distance.
 *
 * @param peers every municipality with an initiative, itself left out.
 */
export function contacts(
  peers: readonly Peer[],
  initiatives: readonly PeerInitiative[],
  count: number,
): Contact[] {
  const near = peers.toSorted((a, b) => a.km - b.km).slice(0, count);
  const alike = peers.toSorted(byUnlikeness).slice(0, count);
  const named = [...near, ...alike.filter((peer) => !near.includes(peer))];
  return named.map((peer) => ({
    nis: peer.nis,
    name: peer.name,
    km: peer.km,
    reason: !alike.includes(peer) ? 'near' : near.includes(peer) ? 'both' : 'alike',
    initiatives: initiatives.filter(({ nis }) => nis === peer.nis),
  }));
}

const reasons: Record<ContactReason, (inputs: { km: string }) => string> = {
  near: m.contacts_near,
  alike: m.contacts_alike,
  both: m.contacts_both,
};

/** How far a municipality to call is, and whether it is one of those most alike. */
export const contactDistance = ({ reason, km }: Pick<Contact, 'reason' | 'km'>): string =>
  reasons[reason]({ km: formatNumber(Math.round(km)) });
