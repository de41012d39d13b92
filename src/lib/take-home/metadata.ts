import {
  columnMeaning,
  tableCaveats,
  tableLicences,
  tableSources,
  tableTitle,
  type LicenceLink,
  type PublishedPackage,
} from '../about/package';
import type { Value } from '../db/database';
import { m } from '../paraglide/messages';
import { getLocale } from '../paraglide/runtime';
import type { ResultColumn } from '../workbench/result.sql';
import { mentionedTables } from './tables';

/** What is asked for, and of which data. */
export type Asked = {
  readonly title: string;
  /** As it was written, with its parameters. */
  readonly sql: string;
  readonly parameters: Readonly<Record<string, Value>>;
  readonly columns: readonly ResultColumn[];
  readonly dataPackage: PublishedPackage;
  /** Names of the tables that the visitor added, mentioned or not. */
  readonly ownTables: readonly string[];
  /** Address that opens the query again. */
  readonly address: string;
  /** Address of the page with the open data. */
  readonly dataAddress: string;
  /** When it was answered, in milliseconds since 1970. */
  readonly at: number;
};

type ColumnMetadata = ResultColumn & {
  /** Columns of the package with this name, as `table.column`. */
  readonly named_like?: readonly string[];
  /** What such a column means, where all of them mean the same. */
  readonly description?: string;
};

/** What goes with rows that are taken home. Its names stand in the file. */
export type Metadata = {
  readonly title: string;
  readonly language: string;
  readonly scope: string;
  readonly sql: string;
  readonly parameters: Readonly<Record<string, Value>>;
  readonly opens_again_at: string;
  readonly answered_at: string;
  /** How many rows there are; null when they were never counted. */
  readonly rows: number | null;
  readonly columns: readonly ColumnMetadata[];
  readonly columns_note: string;
  readonly data: {
    readonly name: string;
    readonly title: string;
    readonly version: string;
    readonly address: string;
    readonly licences: readonly LicenceLink[];
  };
  readonly tables: readonly {
    readonly name: string;
    readonly title: string;
    readonly sources: readonly string[];
    readonly licences: readonly LicenceLink[];
    readonly caveats: readonly string[];
  }[];
  readonly tables_note: string;
  readonly own_tables: readonly string[];
};

function describe(
  column: ResultColumn,
  tables: readonly string[],
  { resources }: PublishedPackage,
): ColumnMetadata {
  const named = resources
    .filter(({ name }) => tables.includes(name))
    .flatMap(({ name: table, schema }) =>
      schema.fields
        .filter(({ name }) => name === column.name.toLowerCase())
        .map((field) => ({
          name: `${table}.${field.name}`,
          description: columnMeaning(table, field).text,
        })),
    );
  const meanings = new Set(named.map(({ description }) => description));
  const [description] = meanings;
  return {
    ...column,
    ...(named.length > 0 ? { named_like: named.map(({ name }) => name) } : {}),
    ...(meanings.size === 1 && description !== undefined ? { description } : {}),
  };
}

/** The metadata of an answer, in the language of the page. */
export function metadataOf(asked: Asked, rows: number | null): Metadata {
  const { dataPackage } = asked;
  const mentioned = mentionedTables(
    asked.sql,
    dataPackage.resources.map(({ name }) => name),
    asked.ownTables,
  );
  return {
    title: asked.title,
    language: getLocale(),
    scope: m.take_home_scope(),
    sql: asked.sql,
    parameters: asked.parameters,
    opens_again_at: asked.address,
    answered_at: new Date(asked.at).toISOString(),
    rows,
    columns: asked.columns.map((column) =>
      describe(column, mentioned.isSure ? mentioned.tables : [], dataPackage),
    ),
    columns_note: m.take_home_columns_note(),
    data: {
      name: dataPackage.name,
      title: dataPackage.title,
      version: dataPackage.version,
      address: asked.dataAddress,
      licences: dataPackage.licenses.map(({ title, path }) => ({ title, path })),
    },
    tables: dataPackage.resources
      .filter(({ name }) => mentioned.tables.includes(name))
      .map((resource) => ({
        name: resource.name,
        title: tableTitle(resource).text,
        sources: tableSources(resource).map(({ text }) => text),
        licences: tableLicences(resource),
        caveats: tableCaveats(resource).map(({ text }) => text),
      })),
    tables_note: mentioned.isSure ? m.take_home_tables_sure() : m.take_home_tables_unsure(),
    own_tables: mentioned.own,
  };
}
