/**
 * Stands in for Paraglide’s runtime in the browser (scripts/vite-plugins.ts), which can find out, change
 * and keep a language: every page is a document of its own, and its language stands still.
 */
import { locales } from '../../../project.inlang/settings.json';
import type { Locale } from '../paraglide/runtime';

export { locales };

/** The language of the page. */
export const getLocale = (): Locale => (document.documentElement.lang === 'en' ? 'en' : 'nl');

/** Asked for by the messages of development alone. */
export const experimentalStaticLocale = undefined;
