import { createHash } from 'node:crypto';
import type { DataFiles } from './validate';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Names what is published: other files or other views, another version. */
export function versionOf(files: DataFiles, views: readonly string[]): string {
  const lines = [...files].map(([name, text]) => `${name} ${sha256(text)}\n`).sort();
  return sha256([...lines, JSON.stringify(views)].join('')).slice(0, 12);
}
