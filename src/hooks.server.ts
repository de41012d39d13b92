import { AsyncLocalStorage } from 'node:async_hooks';
import { baseLocale, overwriteGetLocale, type Locale } from '$lib/paraglide/runtime';
import { withStaticNotFound } from '$lib/server/static-not-found';
import type { Handle } from '@sveltejs/kit';

// Pages are prerendered at the same time: the language belongs to the request.
const requestLocale = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => requestLocale.getStore() ?? baseLocale);

export const handle: Handle = ({ event, resolve }) => {
  const locale: Locale = event.params.lang === 'en' ? 'en' : 'nl';
  return requestLocale.run(locale, () =>
    resolve(event, {
      transformPageChunk: ({ html }) => {
        const page = html.replace('%lang%', locale);
        return event.route.id === null ? withStaticNotFound(page) : page;
      },
      preload: ({ type, path }) => type !== 'font' || path.includes('-subset'),
    }),
  );
};
