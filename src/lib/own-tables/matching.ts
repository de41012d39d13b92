import type { Database } from '../db/database';
import { knownMunicipalities } from '../search/known-municipalities';
import {
  looksLikeMunicipalities,
  matchReport,
  meaningOf,
  type Choices,
  type MatchReport,
} from './match';
import { uniqueName } from './names';
import type { OwnTable } from './own-table';
import { columnValues, firstValues, mostValues } from './read.sql';

type Ask = Database['ask'];

/** How a column of a table matches municipalities. */
export async function reportOn(
  ask: Ask,
  table: string,
  column: string,
  choices: Choices,
): Promise<MatchReport> {
  const finder = await knownMunicipalities(ask);
  const { values } = await ask({ values: columnValues(table, column) });
  return matchReport(column, values, (value) => meaningOf(value, finder, choices));
}

/** How each column of a table that looks like municipalities matches them. */
export async function reportsOn(
  ask: Ask,
  { name: table, columns, municipality }: OwnTable,
): Promise<readonly MatchReport[]> {
  const finder = await knownMunicipalities(ask);
  const names = columns
    .filter(({ type }) => ['VARCHAR', 'BIGINT', 'DOUBLE'].includes(type))
    .map(({ name }) => name)
    .filter((name) => name !== municipality?.nisColumn);
  if (names.length === 0) return [];
  const { first } = await ask({ first: firstValues(table, names) });
  const likely = names.filter((name, i) =>
    looksLikeMunicipalities(
      name,
      first.map((row) => row[`c${i}`] ?? null),
      (value) => meaningOf(value, finder),
    ),
  );
  const reports: MatchReport[] = [];
  for (const column of likely) {
    const choices = column === municipality?.column ? municipality.choices : {};
    const report = await reportOn(ask, table, column, choices);
    if (report.codes.length + report.open.length <= mostValues) reports.push(report);
  }
  return reports;
}

/** A name for the column with today's codes that is none of theirs. */
export function nisColumnOf({ columns, municipality }: OwnTable): string {
  const taken = new Set(
    columns
      .filter(({ name }) => name !== municipality?.nisColumn)
      .map(({ name }) => name.toLowerCase()),
  );
  return taken.has('nis') ? uniqueName('nis_atlas', taken) : 'nis';
}
