import type { Data, DataType } from 'apache-arrow';
import { daysOf, floatOf, instantOf, kindOf, unscaled, type Kind } from '../column-type';
import type { Cell, Format } from '../format';

/** Its builders are left alone: they make code of text, which the content security policy refuses. */
type Arrow = typeof import('apache-arrow');
type Layout = { readonly type: DataType; readonly data: (cells: readonly Cell[]) => Data };

/** The values of a column, `none` where it holds NULL. */
const values = <T>(cells: readonly Cell[], value: (text: string) => T, none: T): T[] =>
  cells.map((cell) => (cell === null ? none : value(cell)));

/** A bit for each cell. */
function bits(cells: readonly Cell[], isSet: (cell: Cell) => boolean): Uint8Array {
  const found = new Uint8Array(Math.ceil(cells.length / 64) * 8);
  cells.forEach((cell, i) => {
    if (isSet(cell)) found[i >> 3] = (found[i >> 3] ?? 0) | (1 << (i & 7));
  });
  return found;
}

/** Which cells are not NULL. */
const validity = (cells: readonly Cell[]) => ({
  length: cells.length,
  nullCount: cells.filter((cell) => cell === null).length,
  nullBitmap: bits(cells, (cell) => cell !== null),
});

/** Texts one after another, and where each begins and ends. */
function utf8(cells: readonly Cell[]): { data: Uint8Array; valueOffsets: Int32Array } {
  const encoder = new TextEncoder();
  const texts = cells.map((cell) => encoder.encode(cell ?? ''));
  const valueOffsets = new Int32Array(cells.length + 1);
  texts.forEach((text, i) => {
    valueOffsets[i + 1] = (valueOffsets[i] ?? 0) + text.length;
  });
  const data = new Uint8Array(valueOffsets[cells.length] ?? 0);
  texts.forEach((text, i) => {
    data.set(text, valueOffsets[i]);
  });
  return { data, valueOffsets };
}

/** Numbers of 128 bits, as pairs of 64, the low one first. */
function wide(numbers: readonly bigint[]): Uint32Array {
  const halves = new BigInt64Array(numbers.length * 2);
  numbers.forEach((value, i) => {
    halves[2 * i] = BigInt.asIntN(64, value);
    halves[2 * i + 1] = value >> 64n;
  });
  return new Uint32Array(halves.buffer);
}

/** How the columns of a kind stand in the schema of a file, and how their cells are laid out. */
function layout(arrow: Arrow, kind: Kind): Layout {
  const { makeData } = arrow;
  switch (kind.is) {
    case 'integer': {
      if (kind.bits === 32) {
        const type = new arrow.Int32();
        return {
          type,
          data: (cells) =>
            makeData({ type, ...validity(cells), data: Int32Array.from(values(cells, Number, 0)) }),
        };
      }
      const type = new arrow.Int64();
      return {
        type,
        data: (cells) =>
          makeData({
            type,
            ...validity(cells),
            data: BigInt64Array.from(values(cells, BigInt, 0n)),
          }),
      };
    }
    case 'decimal': {
      const type = new arrow.Decimal(kind.scale, kind.precision, 128);
      return {
        type,
        data: (cells) =>
          makeData({ type, ...validity(cells), data: wide(values(cells, unscaled, 0n)) }),
      };
    }
    case 'float': {
      const type = kind.bits === 32 ? new arrow.Float32() : new arrow.Float64();
      const List = kind.bits === 32 ? Float32Array : Float64Array;
      return {
        type,
        data: (cells) =>
          makeData({ type, ...validity(cells), data: List.from(values(cells, floatOf, 0)) }),
      };
    }
    case 'date': {
      const type = new arrow.DateDay();
      return {
        type,
        data: (cells) =>
          makeData({ type, ...validity(cells), data: Int32Array.from(values(cells, daysOf, 0)) }),
      };
    }
    case 'timestamp': {
      const { MICROSECOND, NANOSECOND } = arrow.TimeUnit;
      const type = new arrow.Timestamp(
        kind.unit === 'micro' ? MICROSECOND : NANOSECOND,
        kind.isUtc ? 'UTC' : null,
      );
      const instant = (text: string) => instantOf(text, kind.unit);
      return {
        type,
        data: (cells) =>
          makeData({
            type,
            ...validity(cells),
            data: BigInt64Array.from(values(cells, instant, 0n)),
          }),
      };
    }
    case 'boolean': {
      const type = new arrow.Bool();
      return {
        type,
        data: (cells) =>
          makeData({ type, ...validity(cells), data: bits(cells, (cell) => cell === 'true') }),
      };
    }
    case 'text': {
      const type = new arrow.Utf8();
      return { type, data: (cells) => makeData({ type, ...validity(cells), ...utf8(cells) }) };
    }
  }
}

/** Arrow IPC in its file form (Feather version 2), which pyarrow, R and polars open as it is. */
export const arrow: Format = {
  id: 'arrow',
  extension: 'arrow',
  mime: 'application/vnd.apache.arrow.file',
  maxRows: Infinity,
  open: async (columns, emit) => {
    const arrow = await import('apache-arrow');
    const layouts = columns.map(({ type }) => layout(arrow, kindOf(type)));
    const schema = new arrow.Schema(
      layouts.map(({ type }, i) => new arrow.Field(columns[i]?.name ?? '', type, true)),
    );
    const type = new arrow.Struct(schema.fields);
    const writer = new arrow.RecordBatchFileWriter();
    writer.reset(undefined, schema);
    return {
      add: (batch) => {
        const children = layouts.map(({ data }, i) => data(batch[i] ?? []));
        const length = batch[0]?.length ?? 0;
        writer.write(
          new arrow.RecordBatch(schema, arrow.makeData({ type, length, nullCount: 0, children })),
        );
      },
      finish: () => {
        writer.finish();
        emit(writer.toUint8Array(true) as Uint8Array<ArrayBuffer>);
      },
    };
  },
};
