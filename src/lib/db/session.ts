import { literal } from './literal';

/**
 * The statements that open the facts and lock the engine, in the order in which they must run. Loading
 * extensions goes off first: offline, an attempt to fetch one can wedge the connection.
 *
 * @param file path of `atlas.duckdb`, as the engine knows it.
 * @param settings statements that must run before settings are frozen.
 */
export const sessionStatements = (
  file: string,
  settings: readonly string[] = [],
): readonly string[] => [
  'SET autoload_known_extensions=false',
  `ATTACH ${literal(file)} AS atlas (READ_ONLY)`,
  'USE atlas',
  ...settings,
  'SET enable_external_access=false',
  'SET lock_configuration=true',
];
