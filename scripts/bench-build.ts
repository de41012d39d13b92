/**
 * Builds the site and prints how long each step took and how large each part of `build/` became. A
 * measurement, not a test: it never fails because something is slow or large.
 *
 * `npm run bench:build -- [--sizes]`, after `npm run prepare-data`; `--sizes` measures the build there is.
 */
import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { gzip as gzipCallback } from 'node:zlib';
import { formatColumns } from './bench/report.ts';
import { partOf, parts, type Part } from './bench/site-parts.ts';

const gzip = promisify(gzipCallback);
const root = fileURLToPath(new URL('..', import.meta.url));
const build = join(root, 'build');
const { values: options } = parseArgs({ options: { sizes: { type: 'boolean', default: false } } });

/** The steps of `build:site`, as package.json spells them. */
async function steps(): Promise<readonly string[]> {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return (scripts['build:site'] ?? '').split(' && ');
}

async function time(): Promise<string> {
  const rows: string[][] = [];
  let total = 0;
  for (const step of await steps()) {
    const begin = performance.now();
    const { status } = spawnSync('npx', step.split(' '), { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error(`"${step}" failed; the lines above say why.`);
    const seconds = (performance.now() - begin) / 1000;
    total += seconds;
    rows.push([step, `${seconds.toFixed(0)} s`]);
  }
  return formatColumns([
    [`time, on ${cpus().length} cores`, ''],
    ...rows,
    ['total', `${total.toFixed(0)} s`],
  ]);
}

async function size(): Promise<string> {
  const found = (await readdir(build, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const sums = new Map(parts.map((part) => [part, { files: 0, bytes: 0, compressed: 0 }]));
  const add = (part: Part, bytes: number, compressed: number) => {
    const sum = sums.get(part);
    if (!sum) return;
    sum.files += 1;
    sum.bytes += bytes;
    sum.compressed += compressed;
  };
  for (const { parentPath, name } of found) {
    const file = join(parentPath, name);
    const content = await readFile(file);
    const compressed = (await gzip(content)).length;
    add(partOf(file.slice(build.length + 1)), content.length, compressed);
    add('everything', content.length, compressed);
  }
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  const each = (bytes: number, files: number) =>
    files === 0 ? '–' : (bytes / files / 1e3).toFixed(1);
  return formatColumns([
    ['size', 'files', 'MB', 'MB gzip', 'kB gzip each'],
    ...[...sums].map(([part, { files, bytes, compressed }]) => [
      part,
      String(files),
      megabytes(bytes),
      megabytes(compressed),
      each(compressed, files),
    ]),
  ]);
}

if (!options.sizes) console.log(`${await time()}\n`);
console.log(await size());
