import { written } from './names';

/** A query that joins a table of the visitor with the municipalities; its result can be mapped. */
export const joinQuery = (table: string, nisColumn: string): string =>
  `SELECT m.nis, m.name, m.province, m.population,
  t.* EXCLUDE (${written(nisColumn)})
FROM ${written(table)} t
JOIN municipality_profile m ON m.nis = t.${written(nisColumn)}
ORDER BY m.name`;

/** A query that shows a table of the visitor. */
export const showQuery = (table: string): string => `SELECT * FROM ${written(table)}`;
