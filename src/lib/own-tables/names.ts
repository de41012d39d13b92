import { identifier } from '../db/literal';

/** @returns `name`, or `name_2`, `name_3`… where that is taken; case makes no difference. */
export function uniqueName(name: string, taken: ReadonlySet<string>): string {
  const isTaken = (candidate: string) => taken.has(candidate.toLowerCase());
  let candidate = name;
  for (let number = 2; isTaken(candidate); number++) candidate = `${name}_${number}`;
  return candidate;
}

const longest = 50;

/**
 * A name by which a table is found without quotes, from what somebody wrote or the name of a file.
 *
 * @param used names that it may not have, in lower case: tables, and words that SQL keeps for itself.
 */
export function tableName(written: string, used: Iterable<string>): string {
  const taken = new Set(used);
  const plain = written
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+/, '')
    .slice(0, longest)
    .replace(/_+$/, '');
  if (plain === '') return uniqueName('t', taken);
  return uniqueName(/^\d/.test(plain) || taken.has(plain) ? `t_${plain}` : plain, taken);
}

/** The name of a file without its extension. */
export const stem = (fileName: string): string => fileName.replace(/(?<=.)\.[^.]{1,8}$/, '');

/** Names of columns from the first row of a table: each filled in, and there once. */
export function columnNames(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, i) => {
    const name = uniqueName(cell.trim() || `column_${i + 1}`, taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

/** A name as one would write it: quoted only where it must be. */
export const written = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/i.test(name) ? name : identifier(name);
