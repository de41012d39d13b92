import type { FileKind } from './file-kind';

const megabyte = 1_000_000;

/** As a table, text may take five times its size. */
const textGrowth = 5;

/** A JSON array must be in memory as a whole before it is a table. */
const mostJson = 100 * megabyte;

/**
 * How large a file may be.
 *
 * @param memory what the engine may use, as DuckDB writes it, such as `2GB`.
 * @param held bytes of the files that are tables already.
 * @returns bytes.
 */
export function mostBytes(kind: FileKind, memory: string, held = 0): number {
  const gigabytes = Number(/^(\d+)GB$/.exec(memory)?.[1] ?? 1);
  const text = Math.max(0, Math.floor((gigabytes * 1000 * megabyte) / textGrowth) - held);
  return kind === 'json' ? Math.min(text, mostJson) : text;
}
