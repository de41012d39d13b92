import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptFile } from './kept-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const never = () => Promise.reject(new Error('made again'));

describe('a file of a cache', () => {
  it('is made once, in a folder that need not be there', async () => {
    const file = join(folder, 'new', 'a.png');
    const text = async (make: () => Promise<Uint8Array>) =>
      new TextDecoder().decode(await keptFile(file, make));
    expect(await text(() => Promise.resolve(bytes('picture')))).toBe('picture');
    expect(await text(never)).toBe('picture');
  });

  it('is not there until all of it is', async () => {
    const file = join(folder, 'a.png');
    await keptFile(file, async () => {
      expect(await readdir(folder)).toEqual([]);
      return bytes('picture');
    });
    expect(await readdir(folder)).toEqual(['a.png']);
  });

  it('leaves nothing behind when it cannot be made', async () => {
    await expect(keptFile(join(folder, 'a.png'), never)).rejects.toThrow('made again');
    expect(await readdir(folder)).toEqual([]);
  });

  it('is whole when several make it at the same time', async () => {
    const file = join(folder, 'a.png');
    const long = 'x'.repeat(100_000);
    await Promise.all(
      Array.from({ length: 8 }, () => keptFile(file, () => Promise.resolve(bytes(long)))),
    );
    expect(await readFile(file, 'utf8')).toBe(long);
    expect(await readdir(folder)).toEqual(['a.png']);
  });
});
