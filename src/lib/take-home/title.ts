import { slugOf } from '../facts/names';
import { tokens } from '../workbench/statement';

/** The title of a query: its first line, when that is a comment; null when it has none. */
export function titleOf(sql: string): string | null {
  const first = tokens(sql).find(({ kind }) => kind !== 'blank');
  if (first?.kind !== 'comment') return null;
  const [line = ''] = sql
    .slice(first.from, first.to)
    .replace(/^(--+|\/\*+)/, '')
    .replace(/\*\/$/, '')
    .trim()
    .split('\n');
  const title = line.trim();
  return title === '' ? null : title;
}

/** Name of a file without its extension: what it holds, and of which version of the data. */
export const fileName = (title: string, version: string): string =>
  ['praktijkatlas', slugOf(title).slice(0, 60).replace(/-+$/, ''), version]
    .filter((part) => part !== '')
    .join('-');
