import type { Locale } from '$lib/paraglide/runtime';
import { locales } from '$lib/paraglide/runtime';

/** What a page says of itself in its head, as text. */
export type PageText = { readonly title: string; readonly description: string };

/** The size of a picture that goes with a link, as the sites that show one ask for it. */
export const pictureSize = { width: 1200, height: 630 } as const;

const territories: Record<Locale, string> = { nl: 'nl_BE', en: 'en_GB' };

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const decoded = (html: string): string =>
  html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);

/** Text as it stands in an attribute, or in XML. */
export const encoded = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (found) => Object.keys(entities).find((entity) => entities[entity] === found) ?? found,
  );

/** Reads title and description out of a page; null where it has no title, or is not to be found. */
export function pageText(html: string, siteName: string): PageText | null {
  if (/<meta name="robots" content="noindex"/.test(html)) return null;
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
  const description = /<meta\s+name="description"\s+content="([^"]*)"/.exec(html)?.[1];
  if (!title) return null;
  const whole = decoded(title);
  const end = ` – ${siteName}`;
  return {
    title: whole.endsWith(end) ? whole.slice(0, -end.length) : whole,
    description: decoded(description ?? ''),
  };
}

type Shown = {
  readonly locale: Locale;
  readonly siteName: string;
  /** Where the page and its picture are; null where the address of the site is not known. */
  readonly address: { readonly page: string; readonly picture: string } | null;
};

/** The lines in a head that make a link to the page show what it is about. */
export function previewTags(
  { title, description }: PageText,
  { locale, siteName, address }: Shown,
): string {
  const property = (name: string, content: string): string =>
    content === '' ? '' : `<meta property="og:${name}" content="${encoded(content)}" />`;
  return [
    property('type', 'website'),
    property('site_name', siteName),
    property('title', title),
    property('description', description),
    property('locale', territories[locale]),
    ...locales
      .filter((other) => other !== locale)
      .map((other) => property('locale:alternate', territories[other])),
    `<meta name="twitter:card" content="${address ? 'summary_large_image' : 'summary'}" />`,
    ...(address
      ? [
          `<link rel="canonical" href="${encoded(address.page)}" />`,
          property('url', address.page),
          property('image', address.picture),
          property('image:width', String(pictureSize.width)),
          property('image:height', String(pictureSize.height)),
          property('image:alt', [title, description].filter(Boolean).join('. ')),
        ]
      : []),
  ].join('');
}
