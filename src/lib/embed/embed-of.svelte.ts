import { onMount } from 'svelte';
import type { AskStatus } from '../atlas/atlas.svelte';
import { setFigureAddress } from '../figure/address';
import type { FigureView } from '../figure/view';
import { spotlightSheet } from '../present/spotlight';
import { defaultSettings, parseEmbed, type EmbedSettings } from './embed';
import { moveTo, offerRemote, type EmbedRemote } from './remote';

/** The state of the page that an embed shows a piece of. */
type Shown = {
  /** Shows the view of a query string. */
  follow(search: string): Promise<void>;
  readonly status: AskStatus;
  readonly unknown: readonly string[];
};

/** What an embed says of what it shows now. */
type Said = {
  /** The address of the same view on the site. */
  readonly address: () => string;
  readonly headline: () => string;
  readonly figure: (settings: EmbedSettings) => Promise<FigureView> | undefined;
};

/**
 * An embed of a page's state: it follows the address, and whatever query string a page of our own around it
 * asks for. A page that was prerendered knows its address once it runs.
 */
export function embedOf(
  shown: Shown,
  { address, headline, figure }: Said,
): { readonly settings: EmbedSettings } {
  let settings = $state.raw(defaultSettings);

  const follow = (search: string): Promise<void> => {
    settings = parseEmbed(search);
    return shown.follow(search);
  };
  let dimmed = () => {};
  const remote: EmbedRemote = {
    address,
    spotlight(nis) {
      dimmed();
      dimmed = spotlightSheet(nis);
    },
    figure: () => figure(settings),
    async show(search, move) {
      await moveTo(move, () => follow(search));
      if (shown.status === 'error') throw new Error('No answer.');
      return { headline: headline(), unknown: shown.unknown };
    },
  };

  setFigureAddress(address);
  onMount(() => {
    void follow(window.location.search);
    if (settings.theme !== 'auto') document.documentElement.style.colorScheme = settings.theme;
    // Not earlier: what the page around asks for comes after the address.
    return offerRemote(remote);
  });

  return {
    get settings() {
      return settings;
    },
  };
}
