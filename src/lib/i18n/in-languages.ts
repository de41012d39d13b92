import { getLocale, type Locale } from '../paraglide/runtime';

/** A message from what it says in Dutch and in English. What scripts/vite-plugins.ts has each message made of. */
export const inLanguages =
  <Inputs extends object>(nl: (inputs: Inputs) => string, en: (inputs: Inputs) => string) =>
  (inputs: Inputs, { locale = getLocale() }: { readonly locale?: Locale } = {}): string =>
    (locale === 'en' ? en : nl)(inputs);
