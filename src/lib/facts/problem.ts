/** Something wrong in the facts: where it stands, what it is, and how to mend it. */
export interface Problem {
  /** Path of the file, from the root of the project. */
  readonly file: string;
  /** Line in the file, from 1: for a table, the line on which the row starts. */
  readonly line: number;
  /** Number of the column in the table, from 1; in a JSON file, of the character. */
  readonly column: number;
  /** Name of the column in the table; null where there is none. */
  readonly columnName: string | null;
  readonly what: string;
  readonly mend: string;
}

/**
 * Writes a problem as compilers do, so that editors can jump to it.
 *
 * @returns two lines: `file:line:column name: what` and, indented, how to mend it.
 */
export function formatProblem({ file, line, column, columnName, what, mend }: Problem): string {
  const place = `${file}:${line}:${column}`;
  return `${place} ${columnName === null ? '' : `${columnName}: `}${what}\n    to mend: ${mend}`;
}

/** Orders problems by file, line and column. */
export const byPlace = (a: Problem, b: Problem): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
