import { onMount } from 'svelte';
import { defaultSettings, parseEmbed, type EmbedSettings } from './embed';

/**
 * The settings in the address of an embed. A page that was prerendered knows its address once it runs;
 * then `read` follows it too.
 */
export function embedSettings(read: () => void): {
  readonly current: EmbedSettings;
  /** Follows another query string than that of the address. */
  follow(search: string): void;
} {
  let current = $state.raw(defaultSettings);
  onMount(() => {
    current = parseEmbed(window.location.search);
    if (current.theme !== 'auto') document.documentElement.style.colorScheme = current.theme;
    read();
  });
  return {
    get current() {
      return current;
    },
    follow(search) {
      current = parseEmbed(search);
    },
  };
}
