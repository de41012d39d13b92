import { AsyncLocalStorage } from 'node:async_hooks';
import { baseLocale, overwriteGetLocale, type Locale } from '$lib/paraglide/runtime';
import { pathWithoutLocale } from '$lib/i18n/path';
import { withLinkPreview } from '$lib/link-preview/link-preview.server';
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
        if (event.route.id === null) return withStaticNotFound(page);
        const path = pathWithoutLocale(event.route.id, event.params);
        return withLinkPreview(page, path, event.url);
      },
      preload: ({ type, path }) => type !== 'font' || path.includes('-subset'),
    }),
  );
};
