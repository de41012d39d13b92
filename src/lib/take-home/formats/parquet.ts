import type { ParquetWriter } from 'hyparquet-writer';
import type { ResultColumn } from '../../workbench/result.sql';
import { daysOf, floatOf, instantOf, kindOf, unscaled, type Kind } from '../column-type';
import type { Format } from '../format';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** How a kind stands in the schema of a file, and how its values are handed over. */
function element(kind: Kind): {
  schema: Omit<SchemaElement, 'name'>;
  value: (text: string) => unknown;
} {
  switch (kind.is) {
    case 'boolean':
      return { schema: { type: 'BOOLEAN' }, value: (text) => text === 'true' };
    case 'integer':
      return kind.bits === 32
        ? { schema: { type: 'INT32' }, value: Number }
        : { schema: { type: 'INT64' }, value: BigInt };
    case 'decimal': {
      const { precision, scale } = kind;
      return {
        schema: {
          type: 'FIXED_LEN_BYTE_ARRAY',
          type_length: 16,
          converted_type: 'DECIMAL',
          precision,
          scale,
        },
        value: unscaled,
      };
    }
    case 'float':
      return { schema: { type: kind.bits === 32 ? 'FLOAT' : 'DOUBLE' }, value: floatOf };
    case 'date':
      return { schema: { type: 'INT32', converted_type: 'DATE' }, value: daysOf };
    case 'timestamp':
      return {
        schema: {
          type: 'INT64',
          logical_type: {
            type: 'TIMESTAMP',
            isAdjustedToUTC: kind.isUtc,
            unit: kind.unit === 'micro' ? 'MICROS' : 'NANOS',
          },
        },
        value: (text) => instantOf(text, kind.unit),
      };
    case 'text':
      return {
        schema: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
        value: (text) => text,
      };
  }
}

const elementOf = ({ name, type }: ResultColumn) => ({ name, ...element(kindOf(type)) });

/** Parquet, compressed with Snappy. The metadata stand in the file under `praktijkatlas`. */
export const parquet: Format = {
  id: 'parquet',
  extension: 'parquet',
  mime: 'application/vnd.apache.parquet',
  maxRows: Infinity,
  open: async (columns, emit) => {
    const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
    const elements = columns.map(elementOf);
    const bytes = new ByteWriter();
    const writer = new ParquetWriter({
      writer: bytes,
      schema: [
        { name: 'root', num_children: columns.length },
        ...elements.map(({ name, schema }) => ({
          name,
          repetition_type: 'OPTIONAL' as const,
          ...schema,
        })),
      ],
      createdBy: 'praktijkatlas',
    });
    const handOver = () => {
      emit(new Uint8Array(bytes.getBuffer()));
      bytes.index = 0;
    };
    return {
      add: (batch) => {
        const columnData = elements.map(({ name, value }, i) => ({
          name,
          data: (batch[i] ?? []).map((cell) => (cell === null ? null : value(cell))),
        }));
        void writer.write({ columnData, rowGroupSize: Infinity });
        handOver();
      },
      finish: (metadata) => {
        writer.kvMetadata = [{ key: 'praktijkatlas', value: JSON.stringify(metadata) }];
        void writer.finish();
        handOver();
      },
    };
  },
};
