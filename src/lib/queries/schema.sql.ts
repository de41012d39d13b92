import { query, type Query, type Value } from '../db/database';
import { join, raw, sql } from '../db/sql';
import { unfinished } from '../own-tables/read.sql';

/** A column of a table, as the engine knows it. */
export type LiveColumn = { table_name: string; column_name: string; data_type: string };

/** The columns of every table of the facts, table by table, in order. */
export const factColumns = (): Query<LiveColumn> =>
  query(
    raw(`SELECT table_name, column_name, data_type FROM duckdb_columns()
      WHERE database_name = 'atlas' AND NOT internal ORDER BY table_name, column_index`),
  );

/** The columns of the tables that a visitor added; one that is not finished is not yet one of them. */
export const ownColumns = (): Query<LiveColumn> =>
  query(
    raw(`SELECT table_name, column_name, data_type FROM duckdb_columns()
      WHERE database_name = 'memory' AND schema_name = 'main' AND NOT internal
        AND table_name <> '${unfinished}'
      ORDER BY table_name, column_index`),
  );

/** How many rows the named tables hold. The names are of our own. */
export const rowsIn = (tables: readonly string[]): Query<{ name: string; rows: number }> =>
  query(
    join(
      tables.map((name) => sql`SELECT ${name} AS name, count(*) AS rows FROM ${raw(name)}`),
      ' UNION ALL ',
    ),
  );

/** A function that SQL can call. */
export type LiveFunction = {
  name: string;
  /** How it can be called, one way a line: `round(x, precision)`. */
  forms: string;
  /** What it does, in English; null when DuckDB does not say. */
  description: string | null;
};

/** The functions of this engine, operators left out. */
export const liveFunctions = (): Query<LiveFunction> =>
  query(
    raw(`SELECT function_name AS name,
      string_agg(DISTINCT function_name || '(' || array_to_string(parameters, ', ') || ')', chr(10)
        ORDER BY function_name || '(' || array_to_string(parameters, ', ') || ')') AS forms,
      any_value(description) AS description
    FROM duckdb_functions()
    WHERE regexp_full_match(function_name, '[a-z][a-z0-9_]*')
      AND function_type IN ('scalar', 'aggregate', 'macro', 'table', 'table_macro')
    GROUP BY ALL ORDER BY name`),
  );

/** A word that stands for something in the facts, and what it stands for. */
export type KnownValue = { value: string; label_nl: string; label_en: string; column: string };

/** Values worth suggesting: the terms of the vocabulary, and the indicators. */
export const knownValues = (): Query<KnownValue> =>
  query(
    raw(`SELECT term_id AS value, label_nl, label_en, scheme AS "column" FROM term
    UNION ALL SELECT DISTINCT scheme, scheme, scheme, 'scheme' FROM term
    UNION ALL SELECT indicator_id, label_nl, label_en, 'indicator' FROM indicator
    ORDER BY ALL`),
  );

/**
 * The first rows of a table.
 *
 * @param name as SQL has to write it.
 */
export const firstRows = (name: string): Query<Record<string, Value>> =>
  query(raw(`SELECT COLUMNS(*)::VARCHAR FROM ${name} LIMIT 5`));
