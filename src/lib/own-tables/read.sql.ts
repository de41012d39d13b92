import { query, type Query } from '../db/database';
import { identifier, literal } from '../db/literal';
import { raw } from '../db/sql';
import { castSql, cleanedSql } from './column-type';
import { uniqueName } from './names';
import type { Reading } from './reading';

/** As many rows that cannot be read are described. */
export const mostProblems = 1000;

const rejects = 'own_table_rejects';
const rejectScans = 'own_table_reject_scans';

/** Name of a table that is being made. Nobody is shown it: it may hold rows that do not fit. */
export const unfinished = 'own_table_unfinished';

/** Counts rows while a table is made, in steps of so many: others see a sequence before the statement ends. */
const counter = 'own_table_counter';
const countStep = 1000;

/** Between the parts of a misfit, and between a column's number and its value. */
const between = '\u001f';
const within = '\u001e';

/** A table of the visitor as SQL names it, whatever else has that name. */
export const ownTable = (name: string): string => `memory.main.${identifier(name)}`;

/** The column that says, while a table is made, which values of a row could not be read. */
const misfitColumn = ({ columns }: Reading): string =>
  identifier(uniqueName('misfit', new Set(columns.map(({ name }) => name.toLowerCase()))));

/** The rows of a file, all as text, in columns `c0`, `c1`… */
const rowsOf = (path: string, { columns, ...reading }: Reading): string => `read_csv(
  ${literal(path)}, auto_detect=false, delim=${literal(reading.delimiter)}, quote='"', escape='"',
  header=${String(reading.header)}, skip=${reading.skip}, nullstr='',
  allow_quoted_nulls=${String(!reading.hasEmptyText)},
  columns={${columns.map((_, i) => `'c${i}': 'VARCHAR'`).join(', ')}},
  store_rejects=true, rejects_table='${rejects}', rejects_scan='${rejectScans}',
  rejects_limit=${mostProblems})`;

/**
 * Statements that make the unfinished table of a file. Rows whose values do not fit their column's type are
 * in it, with nothing in place of those values, until {@link settleTable}.
 *
 * @param path as the engine knows the file.
 */
export function makeTable(path: string, reading: Reading): readonly string[] {
  const columns = reading.columns.map((column, i) => ({ ...column, raw: `c${i}`, clean: `k${i}` }));
  const typed = columns.flatMap((column) =>
    column.type === 'text' ? [] : [{ ...column, type: column.type }],
  );
  const cleaned = typed.map(({ raw: column, clean }) => `, ${cleanedSql(column)} AS ${clean}`);
  const casts = typed.map(
    ({ raw: column, clean, type }) => `, ${castSql(clean, type, reading)} AS v${column}`,
  );
  const misfits = typed.map(
    ({ raw: column, clean }) =>
      `CASE WHEN v${column} IS NULL AND ${clean} <> '' THEN '${column.slice(1)}${within}' || left(${column}, 100) END`,
  );
  const misfit =
    misfits.length === 0
      ? 'NULL::VARCHAR'
      : `CASE WHEN ${misfits.map((found) => `(${found}) IS NOT NULL`).join(' OR ')}
    THEN concat_ws('${between}', number, ${misfits.join(', ')}) END`;
  const values = columns.map(
    ({ name: column, raw: text, type }) =>
      `${type === 'text' ? text : `v${text}`} AS ${identifier(column)}`,
  );
  return [
    `DROP TABLE IF EXISTS ${rejects}`,
    `DROP TABLE IF EXISTS ${rejectScans}`,
    `CREATE OR REPLACE SEQUENCE memory.main.${counter}`,
    `CREATE OR REPLACE TABLE ${ownTable(unfinished)} AS
SELECT ${values.join(', ')}, ${misfit} AS ${misfitColumn(reading)}
FROM (SELECT *${casts.join('')}
FROM (SELECT row_number() OVER () AS number, *${cleaned.join('')}
FROM ${rowsOf(path, reading)}))
WHERE CASE WHEN number % ${countStep} = 0 THEN nextval('memory.main.${counter}') > 0 ELSE true END`,
  ];
}

/** How many rows are in the unfinished table, while the statement that makes it runs. */
export const rowsSoFar = (): Query<{ rows: number | null }> =>
  query(
    raw(`SELECT last_value * ${countStep} AS rows FROM duckdb_sequences()
    WHERE sequence_name = '${counter}'`),
  );

/** Statements that finish a table: without the rows that do not fit, and what told of them, under its name. */
export const settleTable = (name: string, reading: Reading): readonly string[] => [
  `DELETE FROM ${ownTable(unfinished)} WHERE ${misfitColumn(reading)} IS NOT NULL`,
  `ALTER TABLE ${ownTable(unfinished)} DROP COLUMN ${misfitColumn(reading)}`,
  dropTable(name),
  renameTable(unfinished, name),
];

export const dropTable = (name: string): string => `DROP TABLE IF EXISTS ${ownTable(name)}`;

export const renameTable = (from: string, to: string): string =>
  `ALTER TABLE ${ownTable(from)} RENAME TO ${identifier(to)}`;

/** A row that does not fit: its number among the rows that were read, and its values by column. */
export type Misfit = {
  readonly row: number;
  readonly values: readonly { readonly column: number; readonly value: string }[];
};

export function readMisfit(text: string): Misfit {
  const [row = '', ...values] = text.split(between);
  return {
    row: Number(row),
    values: values.map((value) => {
      const at = value.indexOf(within);
      return { column: Number(value.slice(0, at)), value: value.slice(at + 1) };
    }),
  };
}

/** What became of a file: counts of rows, and the rows that were not read. */
export const outcome = (reading: Reading) => ({
  counts: query<{ rows: number; misfits: number }>(
    raw(
      `SELECT count(*) AS rows, count(${misfitColumn(reading)}) AS misfits FROM ${ownTable(unfinished)}`,
    ),
  ),
  misfits: query<{ misfit: string }>(
    raw(`SELECT ${misfitColumn(reading)} AS misfit FROM ${ownTable(unfinished)}
    WHERE ${misfitColumn(reading)} IS NOT NULL LIMIT ${mostProblems}`),
  ),
  broken: query<{ line: number; kind: string; column: number; text: string }>(
    raw(`SELECT line, min(error_type::VARCHAR) AS kind, min(column_idx) AS column,
      left(trim(any_value(csv_line), chr(10) || chr(13)), 200) AS text
    FROM ${rejects} GROUP BY line ORDER BY line`),
  ),
});

/** The columns of a table of the visitor, with DuckDB's names for their types. */
export const tableColumns = (name: string): Query<{ name: string; type: string }> =>
  query({
    text: `SELECT column_name AS name, data_type AS type FROM duckdb_columns()
    WHERE database_name = 'memory' AND schema_name = 'main' AND table_name = ? ORDER BY column_index`,
    params: [name],
  });

/** Names that no table of a visitor may have. */
export const takenNames = (): Query<{ name: string }> =>
  query(
    raw(`SELECT lower(table_name) AS name FROM duckdb_tables() WHERE database_name <> 'memory'
    UNION SELECT lower(view_name) FROM duckdb_views() WHERE internal
    UNION SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category IN ('reserved', 'type_function')
    UNION SELECT unnest(['result', 'memory', 'atlas', 'temp', 'system', 'main', '${rejects}', '${rejectScans}', '${unfinished}', '${counter}'])`),
  );

/** More values than this has no column of municipalities. */
export const mostValues = 5000;

/** The first rows of some columns, as text. */
export const firstValues = (
  name: string,
  columns: readonly string[],
): Query<Record<string, string | null>> =>
  query(
    raw(
      `SELECT ${columns.map((column, i) => `${identifier(column)}::VARCHAR AS c${i}`).join(', ')} FROM ${ownTable(name)} LIMIT 1000`,
    ),
  );

/** Every value of a column, and in how many rows it stands. */
export const columnValues = (
  name: string,
  column: string,
): Query<{ value: string | null; rows: number }> =>
  query(
    raw(`SELECT ${identifier(column)}::VARCHAR AS value, count(*) AS rows FROM ${ownTable(name)}
    GROUP BY ALL ORDER BY rows DESC, value LIMIT ${mostValues + 1}`),
  );

/** Statements that give a table a column with today's code of the municipality of each row. */
export function addNis(
  name: string,
  column: string,
  nisColumn: string,
  codes: readonly (readonly [value: string, nis: string])[],
): readonly string[] {
  const table = ownTable(name);
  const pairs = codes.map(([value, nis]) => `(${literal(value)}, ${literal(nis)})`);
  return [
    `ALTER TABLE ${table} ADD COLUMN ${identifier(nisColumn)} VARCHAR`,
    ...(pairs.length === 0
      ? []
      : [
          `UPDATE ${table} SET ${identifier(nisColumn)} = found.nis
    FROM (VALUES ${pairs.join(', ')}) found(value, nis)
    WHERE ${table}.${identifier(column)}::VARCHAR = found.value`,
        ]),
  ];
}

/** It may have none, such as where no municipality could be recognised. */
export const dropNis = (name: string, nisColumn: string): string =>
  `ALTER TABLE ${ownTable(name)} DROP COLUMN IF EXISTS ${identifier(nisColumn)}`;
