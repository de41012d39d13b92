import { identifier, literal } from '../db/literal';
import type { Value } from '../db/database';
import { m } from '../paraglide/messages';

/** What is to be asked again, elsewhere. */
export type Task = {
  readonly title: string;
  /** The statement, with the values of its parameters written out. */
  readonly sql: string;
  readonly parameters: Readonly<Record<string, Value>>;
  readonly ownTables: readonly string[];
  /** Where `atlas.duckdb` is: an address, or a path. */
  readonly database: string;
  readonly version: string;
};

export type Language = 'duckdb' | 'python' | 'r';

/** Code that asks a question again outside this site. */
export type Recipe = {
  readonly language: Language;
  readonly label: string;
  readonly extension: string;
  readonly code: (task: Task) => string;
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** What a reader has to know before they run it, as lines of comment. */
function remarks(task: Task, sign: string): string[] {
  const parameters = Object.entries(task.parameters).map(
    ([name, value]) => `$${name} = ${literal(value)}`,
  );
  return [
    task.title,
    m.take_home_code_version({ version: task.version }),
    ...(parameters.length > 0
      ? [m.take_home_code_parameters({ parameters: parameters.join(', ') })]
      : []),
  ].map((line) => `${sign} ${oneLine(line)}`);
}

const ownTableRemarks = ({ ownTables }: Task, sign: string): string[] =>
  ownTables.flatMap((name) => [
    `${sign} ${m.take_home_code_own({ name: oneLine(name) })}`,
    `${sign} ${oneLine(`CREATE TEMP TABLE ${identifier(name)} AS FROM ${literal(`${name}.csv`)};`)}`,
  ]);

const attach = ({ database }: Task): string => `ATTACH ${literal(database)} AS atlas (READ_ONLY)`;

/** SQL as a text of Python: raw between three quotes, or with escapes where that cannot be. */
const pythonText = (sql: string): string =>
  sql.includes('"""') ? JSON.stringify(sql) : `r"""\n${sql}\n"""`;

/** SQL as a raw text of R (4.0 and later), with as many dashes as it takes. */
function rText(sql: string): string {
  let dashes = '';
  while (sql.includes(`)${dashes}"`)) dashes += '-';
  return `r"${dashes}(\n${sql}\n)${dashes}"`;
}

const duckdb: Recipe = {
  language: 'duckdb',
  label: 'DuckDB',
  extension: 'sql',
  code: (task) =>
    [
      ...remarks(task, '--'),
      `-- ${m.take_home_code_run_duckdb()}`,
      `${attach(task)};`,
      'USE atlas;',
      ...ownTableRemarks(task, '--'),
      `${task.sql};`,
      '',
    ].join('\n'),
};

const python: Recipe = {
  language: 'python',
  label: 'Python',
  extension: 'py',
  code: (task) =>
    [
      ...remarks(task, '#'),
      '# pip install duckdb',
      'import duckdb',
      '',
      'con = duckdb.connect()',
      `con.execute(${JSON.stringify(attach(task))})`,
      'con.execute("USE atlas")',
      ...ownTableRemarks(task, '#'),
      `answer = con.sql(${pythonText(task.sql)})`,
      'answer.show()',
      `# ${m.take_home_code_pandas()}`,
      '',
    ].join('\n'),
};

const r: Recipe = {
  language: 'r',
  label: 'R',
  extension: 'R',
  code: (task) =>
    [
      ...remarks(task, '#'),
      '# install.packages("duckdb")',
      'library(DBI)',
      '',
      'con <- dbConnect(duckdb::duckdb())',
      `dbExecute(con, ${JSON.stringify(attach(task))})`,
      'dbExecute(con, "USE atlas")',
      ...ownTableRemarks(task, '#'),
      `answer <- dbGetQuery(con, ${rText(task.sql)})`,
      'print(answer)',
      'dbDisconnect(con, shutdown = TRUE)',
      '',
    ].join('\n'),
};

/** Every tool there is code for. */
export const recipes: readonly Recipe[] = [duckdb, python, r];
