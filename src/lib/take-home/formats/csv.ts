import { rowsOf, type Format } from '../format';

/** CSV as RFC 4180 says, in UTF-8: every value exactly as it is. */
export const csv: Format = {
  id: 'csv',
  extension: 'csv',
  mime: 'text/csv;charset=utf-8',
  maxRows: Infinity,
  open: async (columns, emit) => {
    const { csvLines } = await import('../../export/csv');
    emit(csvLines([columns.map(({ name }) => name)]));
    return {
      add: (batch) => {
        emit(csvLines(rowsOf(batch)));
      },
      finish: () => undefined,
    };
  },
};
