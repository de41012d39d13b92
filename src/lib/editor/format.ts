import { duckdb, formatDialect } from 'sql-formatter';

/**
 * Lays out SQL. Words keep their case: a column may be called `date`, and so is that of the result.
 *
 * @returns null when it cannot be read as SQL.
 */
export function formatSql(sql: string): string | null {
  try {
    return formatDialect(sql, {
      dialect: duckdb,
      tabWidth: 2,
      expressionWidth: 80,
      paramTypes: { named: ['$'] },
    });
  } catch {
    return null;
  }
}
