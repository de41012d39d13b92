import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFiles } from './validate';

/** Reads the tables and the package description of a data folder. Node only. */
export async function readDataFolder(folder: string): Promise<DataFiles> {
  const names = (await readdir(folder)).filter((name) => /\.csv$|^datapackage\.json$/.test(name));
  return new Map(
    await Promise.all(
      names.sort().map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
    ),
  );
}
