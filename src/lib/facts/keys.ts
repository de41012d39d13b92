import { nearest } from './nearest';
import type { Problem } from './problem';
import { cellOf, rowProblem, textOf, type Row, type Table } from './table';

/** The values of a key as one text; null where one of them is unknown. */
function keyOf(row: Row, columns: readonly string[]): string | null {
  const values = columns.map((column) => cellOf(row, column));
  return values.includes(null) ? null : JSON.stringify(values);
}

const named = (row: Row, columns: readonly string[]): string =>
  columns.map((column) => `${column} "${textOf(row, column)}"`).join(', ');

/** Finds rows that repeat a primary key, a unique key or a unique value of their table. */
export function duplicateKeyProblems(table: Table): Problem[] {
  const { primaryKey, uniqueKeys = [], fields } = table.resource.schema;
  const unique = fields.filter((field) => field.constraints?.unique).map((field) => [field.name]);
  return [primaryKey, ...uniqueKeys, ...unique].flatMap((columns) => {
    const firstLines = new Map<string, number>();
    return table.rows.flatMap((row) => {
      const key = keyOf(row, columns);
      if (key === null) return [];
      const first = firstLines.get(key);
      if (first === undefined) {
        firstLines.set(key, row.line);
        return [];
      }
      return [
        rowProblem(
          table,
          row.line,
          columns.at(-1) ?? '',
          `${named(row, columns)} stands on line ${first} already`,
          'Remove one of the two rows, or change its key.',
        ),
      ];
    });
  });
}

/** Says more about a value that a foreign key does not find; null where there is nothing to say. */
export type ReferenceHint = (resource: string, value: string) => string | null;

/** Finds rows that refer to a row that does not exist. */
export function danglingReferenceProblems(
  table: Table,
  tables: ReadonlyMap<string, Table>,
  hint: ReferenceHint = () => null,
): Problem[] {
  return (table.resource.schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const target = tables.get(reference.resource);
    if (!target) return [];
    const keys = new Set(target.rows.map((row) => keyOf(row, reference.fields)));
    const lastColumn = fields.at(-1) ?? '';
    const lastTarget = reference.fields.at(-1) ?? '';
    return table.rows.flatMap((row) => {
      const key = keyOf(row, fields);
      if (key === null || keys.has(key)) return [];
      const alike = target.rows.filter((candidate) =>
        fields
          .slice(0, -1)
          .every(
            (column, i) => textOf(candidate, reference.fields[i] ?? '') === textOf(row, column),
          ),
      );
      const value = textOf(row, lastColumn);
      const suggestions = nearest(
        value,
        alike.map((candidate) => textOf(candidate, lastTarget)),
      );
      const mend =
        hint(reference.resource, value) ??
        (suggestions.length > 0 ? `Did you mean ${suggestions.join(', ')}?` : 'Correct it.');
      return [
        rowProblem(
          table,
          row.line,
          lastColumn,
          `unknown ${reference.resource}: ${named(row, fields)}`,
          `${mend} Else add it to ${target.file} first.`,
        ),
      ];
    });
  });
}
