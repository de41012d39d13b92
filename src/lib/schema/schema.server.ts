import {
  columnMeaning,
  tableDescription,
  tableSources,
  tableTitle,
  type LocalText,
} from '../about/package';
import { publishedPackage } from '../about/package.server';
import { derivedTables, type DerivedTable, type TableKey } from '../db/derived-tables';
import type { Resource } from '../facts/data-package';
import { inLocale } from '../i18n/locale';
import { factColumns, knownValues, rowsIn } from '../queries/schema.sql';
import { database } from '../server/facts';
import type { SchemaColumn, SchemaTable } from './schema';
import { unitOf } from './units';

const both = ({ nl, en }: { nl: string; en: string }): LocalText => ({ text: inLocale(nl, en) });

const refersTo = (keys: readonly TableKey[], column: string): string | null => {
  for (const { fields, reference } of keys) {
    const i = fields.indexOf(column);
    if (i !== -1) return `${reference.resource}.${reference.fields[i] ?? ''}`;
  }
  return null;
};

/**
 * Every table of the facts in the language of the request: those of the data package, then those made
 * from them.
 *
 * @throws when a table or column of `atlas.duckdb` is described nowhere.
 */
export async function factSchema(): Promise<SchemaTable[]> {
  const { resources } = publishedPackage();
  const facts = await database();
  const names = [...resources, ...derivedTables].map(({ name }) => name);
  const { columns, counts } = await facts.ask({ columns: factColumns(), counts: rowsIn(names) });
  const rows = new Map(counts.map(({ name, rows: count }) => [name, count]));
  const resourceOf = (name: string): Resource => {
    const resource = resources.find((known) => known.name === name);
    if (!resource) throw new Error(`datapackage.json describes no table "${name}".`);
    return resource;
  };

  const meaningIn = (table: string, column: string): LocalText => {
    const field = resourceOf(table).schema.fields.find(({ name }) => name === column);
    if (!field) throw new Error(`Nothing says what column "${column}" of "${table}" means.`);
    return columnMeaning(table, field);
  };
  const columnsOf = (
    table: string,
    keys: readonly TableKey[],
    meaning: (column: string) => LocalText,
  ): SchemaColumn[] =>
    columns
      .filter(({ table_name }) => table_name === table)
      .map(({ column_name: name, data_type: type }) => ({
        name,
        type,
        meaning: meaning(name),
        unit: unitOf(name),
        refersTo: refersTo(keys, name),
      }));

  const packaged = resources.map((resource): SchemaTable => ({
    name: resource.name,
    kind: 'facts',
    title: tableTitle(resource),
    description: tableDescription(resource),
    rows: rows.get(resource.name) ?? null,
    sources: tableSources(resource),
    madeFrom: [],
    columns: columnsOf(resource.name, resource.schema.foreignKeys ?? [], (column) =>
      meaningIn(resource.name, column),
    ),
  }));
  const derived = derivedTables.map((table: DerivedTable): SchemaTable => ({
    name: table.name,
    kind: 'derived',
    title: both(table.title),
    description: both(table.description),
    rows: rows.get(table.name) ?? null,
    sources: [],
    madeFrom: table.madeFrom,
    columns: columnsOf(table.name, table.foreignKeys, (column) => {
      const own = table.columns[column];
      return own ? both(own) : meaningIn(table.like, column);
    }),
  }));

  const described = new Set(names);
  const unknown = columns.find(({ table_name }) => !described.has(table_name));
  if (unknown) throw new Error(`Nothing describes the table "${unknown.table_name}".`);
  return [...packaged, ...derived];
}

/** A value that can be written in a query, and what it means. */
export type SuggestedValue = {
  readonly value: string;
  readonly label: string;
  /** The vocabulary it is of, or `indicator`. */
  readonly of: string;
};

/** Values of the facts that are worth suggesting, in the language of the request. */
export async function suggestedValues(): Promise<SuggestedValue[]> {
  const { values } = await (await database()).ask({ values: knownValues() });
  return values.map(({ value, label_nl, label_en, column }) => ({
    value,
    label: inLocale(label_nl, label_en),
    of: column,
  }));
}
