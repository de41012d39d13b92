import { formatSql } from '../editor/format';
import type { LinkState } from '../workbench/fragment';
import { linkTo } from '../workbench/link';
import { readableSql } from './readable-sql';
import { shownQuery, type ShownFrom, type ShownName } from './shown';

/** What is shown, and what has to be said of its SQL: a comment line each. */
export type ShownSql<Name extends ShownName> = {
  readonly name: Name;
  readonly from: ShownFrom<Name>;
  readonly comments: readonly string[];
};

/** The query behind something shown, as the workbench opens it. */
export function shownSql<Name extends ShownName>({
  name,
  from,
  comments,
}: ShownSql<Name>): LinkState {
  const { text, values } = readableSql(shownQuery(name, from));
  const head = comments.map((line) => `-- ${line}\n`).join('');
  return { sql: `${head}${formatSql(text) ?? text}\n`, values };
}

/** A link that opens it there, or a file when it would be too long. */
export type SqlLink = Awaited<ReturnType<typeof linkTo>>;

/** A link that opens it there. */
export const sqlLink = <Name extends ShownName>(
  shown: ShownSql<Name>,
  version: string | undefined,
): Promise<SqlLink> =>
  linkTo({ ...shownSql(shown), ...(version === undefined ? {} : { version }) });
