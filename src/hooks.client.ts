import { keepLoaded } from '$lib/offline/keep-loaded';
import { overwriteGetLocale } from '$lib/paraglide/runtime';

// Every page is a document of its own, so its language stands still.
overwriteGetLocale(() => (document.documentElement.lang === 'en' ? 'en' : 'nl'));

void keepLoaded();
