import type { LocalText } from '../about/package';

/** A column, as shown to whoever writes SQL. */
export type SchemaColumn = {
  readonly name: string;
  /** DuckDB's name for its type. */
  readonly type: string;
  /** What it means; null for tables of a visitor. */
  readonly meaning: LocalText | null;
  /** Unit of its values, where they have one. */
  readonly unit: string | null;
  /** The column of another table that it refers to, as `table.column`. */
  readonly refersTo: string | null;
};

/** A table, as shown to whoever writes SQL. */
export type SchemaTable = {
  readonly name: string;
  /** Of the data package, made from it, or a visitor's own. */
  readonly kind: 'facts' | 'derived' | 'own';
  readonly title: LocalText | null;
  readonly description: LocalText | null;
  /** Null when it was not counted. */
  readonly rows: number | null;
  readonly sources: readonly LocalText[];
  /** Tables it is made from. */
  readonly madeFrom: readonly string[];
  readonly columns: readonly SchemaColumn[];
};

const simple = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The tables in which every word of a text occurs: in the name of the table or one of its columns, or in
 * what they mean. Columns that do not match are left out, unless the table itself matches.
 */
export function findInSchema(tables: readonly SchemaTable[], text: string): readonly SchemaTable[] {
  const words = simple(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return tables;
  const holds = (...parts: readonly (string | undefined)[]) => {
    const haystack = simple(parts.join(' '));
    return words.every((word) => haystack.includes(word));
  };
  return tables.flatMap((table) => {
    if (holds(table.name, table.title?.text, table.description?.text)) return [table];
    const columns = table.columns.filter((column) =>
      holds(table.name, column.name, column.meaning?.text, column.unit ?? ''),
    );
    return columns.length > 0 ? [{ ...table, columns }] : [];
  });
}

/** A name as SQL has to write it: in double quotes when it is not plain. */
export const sqlName = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
