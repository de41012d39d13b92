import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * What a file of a cache holds; it is made where it is not there. The file is moved into place in one step,
 * so that a build at the same time, or after one that was stopped, never reads half of it.
 */
export async function keptFile(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const made = await make();
  await mkdir(dirname(file), { recursive: true });
  const partial = `${file}.${randomUUID()}`;
  try {
    await writeFile(partial, made);
    await rename(partial, file);
  } finally {
    await rm(partial, { force: true });
  }
  return made;
}
