/**
 * What `{@html}` gets in the browser for markup that is in the page already: Svelte keeps what the
 * server wrote, as long as the value is not empty. So the markup is never sent a second time.
 */
export const prerendered = ' ';
