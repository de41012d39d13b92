import baseStyles from '../ui/base.css?inline';
import tokens from '../ui/tokens.css?inline';
import { href } from '../i18n/locale';
import { m } from '../paraglide/messages';
import { locales, type Locale } from '../paraglide/runtime';

// The page of unknown addresses has no styles or fonts of its own.
const styles = `
  :root { --font-serif: Georgia, serif; --font-sans: system-ui, sans-serif; }
  ${tokens}${baseStyles}
  section { margin-top: var(--space-8); }
  ul { margin-top: var(--space-3); }
  li { min-height: var(--target); }`;

const section = (locale: Locale): string => `
  <section lang="${locale}">
    <h1>${m.error_not_found({}, { locale })}</h1>
    <p class="lead">${m.error_not_found_static({}, { locale })}</p>
    <ul>
      <li><a href="${href('/', locale)}">${m.error_home({}, { locale })}</a></li>
      <li><a href="${href('/gemeenten/', locale)}">${m.error_list({}, { locale })}</a></li>
    </ul>
  </section>`;

/**
 * Puts into the page that a host sends for unknown addresses what it says without JavaScript, in every
 * language: such an address does not have one.
 *
 * @param html a page that is empty until its script runs.
 */
export function withStaticNotFound(html: string): string {
  const title = locales.map((locale) => m.error_not_found({}, { locale })).join(' · ');
  return html
    .replace(
      '</head>',
      `<title>${title} – ${m.site_name()}</title>` +
        `<noscript><style>${styles}</style></noscript></head>`,
    )
    .replace(
      /<body([^>]*)>/,
      `<body$1><noscript><main class="text-page"><p class="serif">${m.site_name()}</p>${locales.map(section).join('')}</main></noscript>`,
    );
}
