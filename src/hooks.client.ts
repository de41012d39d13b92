import { dev } from '$app/environment';
import { base } from '$app/paths';
import { keepLoaded } from '$lib/offline/keep-loaded';

// Whoever reads an embed did not open this site: nothing of it is kept for them.
if ('serviceWorker' in navigator && window.parent === window) {
  void navigator.serviceWorker
    .register(`${base}/service-worker.js`, { type: dev ? 'module' : 'classic' })
    .then(() => keepLoaded())
    .catch(() => undefined);
}
