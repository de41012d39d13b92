/**
 * Finds on which line of a text rows begin, counted as DuckDB counts rows: those it could not read and
 * empty lines are none.
 *
 * @param wanted numbers of rows, from 1, ascending.
 * @param chunks the text, in pieces.
 * @returns the lines, from 1, by row; fewer when the text ends before.
 */
export async function linesOfRows(
  wanted: readonly number[],
  chunks: AsyncIterable<string>,
  {
    delimiter,
    header,
    skip,
    columns,
    broken,
  }: {
    readonly delimiter: string;
    readonly header: boolean;
    readonly skip: number;
    readonly columns: number;
    /** Lines where rows begin that could not be read. */
    readonly broken: ReadonlySet<number>;
  },
): Promise<Map<number, number>> {
  const found = new Map<number, number>();
  const last = wanted.at(-1) ?? 0;
  const isWanted = new Set(wanted);
  let row = header ? -1 : 0;
  let line = 1;
  let start = 1;
  let isQuoted = false;
  let isFieldStart = true;
  let hasQuotes = false;
  let isEmpty = true;
  let afterReturn = false;

  const endRow = () => {
    const isRow = start > skip && (!isEmpty || columns === 1) && !broken.has(start);
    if (isRow) {
      row += 1;
      if (isWanted.has(row)) found.set(row, start);
    }
  };

  for await (const chunk of chunks) {
    for (const letter of chunk) {
      const isSecondHalf = afterReturn && letter === '\n';
      afterReturn = letter === '\r';
      if (isSecondHalf) {
        if (!isQuoted) start = line;
        continue;
      }
      if (letter === '\n' || letter === '\r') {
        line += 1;
        if (isQuoted && start > skip) continue;
        endRow();
        if (row >= last) return found;
        start = line;
        isQuoted = false;
        isFieldStart = true;
        isEmpty = true;
        continue;
      }
      isEmpty = false;
      if (isFieldStart) hasQuotes = letter === '"';
      // A doubled quote closes and opens again.
      if (letter === '"' && hasQuotes) isQuoted = !isQuoted;
      isFieldStart = letter === delimiter && !isQuoted;
    }
  }
  return found;
}
