/**
 * Asks the service worker to keep what this page has loaded, and `more`: on a first visit much of it came
 * before there was one.
 */
export async function keepLoaded(more: readonly string[] = []): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const urls = more.map((url) => new URL(url, location.href).href);
  active?.postMessage({ keep: [...loaded, ...urls] });
}
