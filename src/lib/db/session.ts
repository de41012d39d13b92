/**
 * The statements that open the facts and lock the engine, in the order in which they must run. Loading
 * extensions goes off first: offline, an attempt to fetch one can wedge the connection.
 *
 * @param file path of `atlas.duckdb`, as the engine knows it.
 */
export const sessionStatements = (file: string): readonly string[] => [
  'SET autoload_known_extensions=false',
  `ATTACH '${file.replaceAll("'", "''")}' AS atlas (READ_ONLY)`,
  'USE atlas',
  'SET enable_external_access=false',
  'SET lock_configuration=true',
];
