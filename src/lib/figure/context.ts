import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import changes from '../../../data/changelog.json';
import type { Practice } from '../atlas/municipality';
import type { BoundaryMetadata } from '../geo/boundaries';
import { practicesCount } from '../i18n/counted';
import { formatDate, formatList } from '../i18n/locale';
import { boundaryNote } from '../map/boundary-note';

/** What the data of a page says of where its figures come from. */
export type PageFacts = {
  readonly version: string;
  readonly practices?: readonly Practice[];
  readonly boundaries?: BoundaryMetadata;
};

/** Reads them from the data of any page: a page may call something else by the same name. */
export function pageFacts(data: Record<string, unknown>): PageFacts {
  const { version, practice, practices = practice && [practice], boundaries } = data;
  return {
    version: typeof version === 'string' ? version : m.unknown(),
    ...(Array.isArray(practices) ? { practices: practices as Practice[] } : {}),
    ...(boundaries ? { boundaries: boundaries as BoundaryMetadata } : {}),
  };
}

/** What a view needs to know of the page that it stands on. */
export type FigureContext = {
  readonly facts: PageFacts;
  /** The part of the page that holds the view. */
  readonly section: Element;
  readonly address: string;
};

/** The sentence that the page begins with. */
export const headlineOnPage = (): string =>
  document.querySelector('h1')?.textContent?.trim().replaceAll(/\s+/g, ' ') ?? '';

/** An address with more letters is shown without its fragment: that of the workbench holds a whole query. */
const longestAddress = 160;

/** When the fiches were dated, as far as they say. */
function practiceDates({ practices = [] }: PageFacts): string[] {
  if (practices.length === 0) return [];
  const dates = practices.map(({ source_date }) =>
    source_date === null ? m.unknown() : formatDate(source_date),
  );
  return [m.figure_practice_date({ date: formatList([...new Set(dates)]) })];
}

/** Dates, version and address: the last lines of every figure. */
export function lastLines({ facts, address }: FigureContext): string[] {
  const [change] = changes;
  const data = m.figure_dates({
    version: facts.version,
    changed: change ? formatDate(change.date) : m.unknown(),
    made: formatDate(new Date().toLocaleDateString('sv-SE')),
  });
  const shown = address.length > longestAddress ? address.replace(/#.*/, '') : address;
  return [[...practiceDates(facts), data].join(' '), `${m.site_name()} · ${shown}`];
}

/** Where initiatives, and with them maps, come from. */
export function sourceLine({ practices = [], boundaries }: PageFacts, isMap: boolean): string {
  const titles = practices.map(({ title }) => title).join(', ');
  const source = `${m.map_source({ practices: practicesCount(practices.length) })} ${titles}.`;
  return isMap && boundaries ? `${source} ${boundaryNote(boundaries)}` : source;
}

export const figureLang = (): string => getLocale();
