/** What a file holds. `lines` is JSON with an object on each line. */
export type FileKind =
  'text' | 'json' | 'lines' | 'parquet' | 'spreadsheet' | 'packed' | 'database';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** What a file is, from its name and its first bytes. Of the last three kinds none can be read. */
export function fileKind(name: string, start: Uint8Array): FileKind {
  const extension = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  if (startsWith(start, 0x50, 0x41, 0x52, 0x31)) return 'parquet';
  if (startsWith(start, 0xd0, 0xcf, 0x11, 0xe0) || ['xlsx', 'xls', 'ods'].includes(extension))
    return 'spreadsheet';
  if (startsWith(start, 0x50, 0x4b, 0x03, 0x04) || startsWith(start, 0x1f, 0x8b)) return 'packed';
  if (['duckdb', 'sqlite', 'db', 'mdb', 'accdb'].includes(extension)) return 'database';
  if (['ndjson', 'jsonl'].includes(extension)) return 'lines';
  if (extension !== 'json' && extension !== 'geojson') return 'text';
  const text = new TextDecoder()
    .decode(start)
    .replace(/^\ufeff/, '')
    .trimStart();
  const firstLine = /^\{.*\}[ \t]*\r?\n\s*\{/.test(text);
  return firstLine ? 'lines' : 'json';
}
