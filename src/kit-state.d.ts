declare module '*/runtime/client/state.svelte.js' {
  /** Fills `page` of `$app/state`. */
  export function update(page: import('@sveltejs/kit').Page): void;
}
