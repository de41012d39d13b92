import { query, type Query } from '../db/database';
import { raw } from '../db/sql';

/** The tables that the visitor added. */
export const ownTables = (): Query<{ name: string }> =>
  query(
    raw(`SELECT table_name AS name FROM duckdb_tables()
      WHERE database_name = 'memory' AND NOT temporary ORDER BY table_name`),
  );
