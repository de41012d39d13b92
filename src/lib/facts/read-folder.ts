import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFiles } from './validate';

async function namesIn(folder: string, within = ''): Promise<string[]> {
  const entries = await readdir(join(folder, within), { withFileTypes: true });
  const names = await Promise.all(
    entries.map((entry) => {
      const name = `${within}${entry.name}`;
      if (entry.isDirectory()) return within === '' ? namesIn(folder, `${name}/`) : [];
      return /\.csv$|^datapackage\.json$/.test(name) ? [name] : [];
    }),
  );
  return names.flat();
}

/** Reads the package description, the tables, and the parts of tables one folder deeper. Node only. */
export async function readDataFolder(folder: string): Promise<DataFiles> {
  const names = (await namesIn(folder)).sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
    ),
  );
}
