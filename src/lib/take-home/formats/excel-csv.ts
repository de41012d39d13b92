import { isNumeric, kindOf } from '../column-type';
import { rowsOf, type Cell, type Format } from '../format';

/** What a spreadsheet takes for the beginning of a formula, or skips before one. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text that no spreadsheet runs: an apostrophe before what would begin a formula. */
export const defused = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

const cell = (text: Cell, holdsNumbers: boolean): Cell => {
  if (text === null) return null;
  return holdsNumbers && /^-?\d/.test(text) ? text.replace('.', ',') : defused(text);
};

/** CSV as Excel reads it in most of Europe: BOM, semicolon, decimal comma, formulas defused. */
export const excelCsv: Format = {
  id: 'excel-csv',
  extension: 'csv',
  mime: 'text/csv;charset=utf-8',
  maxRows: Infinity,
  open: async (columns, emit) => {
    const { csvLines } = await import('../../export/csv');
    const holdsNumbers = columns.map(({ type }) => isNumeric(kindOf(type)));
    emit(`\uFEFF${csvLines([columns.map(({ name }) => defused(name))], ';')}`);
    return {
      add: (batch) => {
        const rows = rowsOf(batch).map((row) =>
          row.map((text, i) => cell(text, holdsNumbers[i] ?? false)),
        );
        emit(csvLines(rows, ';'));
      },
      finish: () => undefined,
    };
  },
};
