import { rowsOf, type Format } from '../format';
import { jsonOf } from '../json-value';

/** JSON: an array of objects, one a row. */
export const json: Format = {
  id: 'json',
  extension: 'json',
  mime: 'application/json',
  maxRows: Infinity,
  open: (columns, emit) => {
    const keys = columns.map(({ name }) => JSON.stringify(name));
    const write = columns.map(({ type }) => jsonOf(type));
    let before = '[\n';
    return Promise.resolve({
      add: (batch) => {
        const rows = rowsOf(batch).map(
          (row) =>
            `{${row.map((cell, i) => `${keys[i] ?? ''}:${write[i]?.(cell) ?? 'null'}`).join(',')}}`,
        );
        if (rows.length === 0) return;
        emit(before + rows.join(',\n'));
        before = ',\n';
      },
      finish: () => {
        emit(before === '[\n' ? '[]\n' : '\n]\n');
      },
    });
  },
};
