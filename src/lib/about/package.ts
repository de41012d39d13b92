import { getLocale } from '$lib/paraglide/runtime';
import type { DataPackage, Field, Resource } from '../facts/data-package';
import { columns as dutchColumns } from './columns.nl';
import * as dutchPackage from './package.nl';

/** A table as published: with its size and checksum. */
export type PublishedResource = Resource & { readonly bytes: number; readonly hash: string };
/** The data package as published. */
export type PublishedPackage = Omit<DataPackage, 'resources'> & {
  readonly resources: readonly PublishedResource[];
};

/** Text of the data package, which is English, in the language of the page where we have it. */
export type LocalText = {
  readonly text: string;
  /** Language of the text, where it is not that of the page. */
  readonly lang?: 'en';
};

/** A licence of a table; `path` is where it can be read. */
export type LicenceLink = { readonly title: string; readonly path?: string | undefined };

/** Where a table comes from and what may be done with it. */
export type TableSource = {
  readonly table: string;
  readonly title: LocalText;
  readonly sources: readonly LocalText[];
  readonly licences: readonly LicenceLink[];
  readonly caveats: readonly LocalText[];
};

/** `lang` for text that only exists in English; undefined on English pages, where it would say nothing. */
export const inEnglish = (): 'en' | undefined => (getLocale() === 'en' ? undefined : 'en');

const local = (english: string, dutch: string | undefined): LocalText => {
  if (getLocale() !== 'nl') return { text: english };
  return dutch === undefined ? { text: english, lang: 'en' } : { text: dutch };
};

export const tableTitle = ({ name, title }: Resource): LocalText =>
  local(title, dutchPackage.tables[name]?.title);

export const tableDescription = ({ name, description }: Resource): LocalText =>
  local(description, dutchPackage.tables[name]?.description);

export const columnMeaning = (table: string, { name, description }: Field): LocalText =>
  local(description, dutchColumns[table]?.[name]);

export const tableCaveats = ({ name, caveats = [] }: Resource): LocalText[] =>
  caveats.map((caveat, i) => local(caveat, dutchPackage.tables[name]?.caveats[i]));

/** The sources of a table, each with its year or edition: `Statbel, oppervlakte per gemeente (2025)`. */
export const tableSources = ({ sources }: Resource): LocalText[] =>
  sources.map(({ title, version }) => {
    const edition = (text: string, of: string | undefined) =>
      of === undefined ? text : `${text} (${of})`;
    const dutchTitle = dutchPackage.sources[title];
    return local(
      edition(title, version),
      dutchTitle &&
        edition(
          dutchTitle,
          version === undefined ? version : (dutchPackage.editions[version] ?? version),
        ),
    );
  });

export const tableLicences = ({ licenses }: Resource): LicenceLink[] =>
  licenses.map(({ title, path }) => ({ title, path }));

/** What is known of where the named tables come from, in the order in which they are named. */
export const factSources = (
  { resources }: PublishedPackage,
  names: readonly string[] = resources.map(({ name }) => name),
): TableSource[] =>
  names.map((name) => {
    const resource = resources.find((candidate) => candidate.name === name);
    if (!resource) throw new Error(`The data package has no table "${name}".`);
    return {
      table: name,
      title: tableTitle(resource),
      sources: tableSources(resource),
      licences: tableLicences(resource),
      caveats: tableCaveats(resource),
    };
  });
