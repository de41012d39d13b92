/**
 * Compares the atlas page with a plain page that holds the same map and nothing else, and prints the
 * ratios. A measurement, not a test: it never fails because something is slow.
 *
 * `npm run bench -- [--json] [--runs N]`, after `npm run build`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  measureBytes,
  measureClick,
  measureEngine,
  measureMemory,
  measurePaint,
  type Target,
} from './bench/measure.ts';
import { plainPage } from './bench/plain-page.ts';
import { formatReport, median, type Row } from './bench/report.ts';
import { startServer } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const build = join(root, 'build');
const plainDir = join(root, '.cache/bench/plain');

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false }, runs: { type: 'string', default: '5' } },
});
const runs = Math.max(1, Number(options.runs) || 1);

async function repeat<Result>(what: string, measure: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let run = 1; run <= runs; run++) {
    process.stderr.write(`\r\u001b[K${what} ${run}/${runs}`);
    results.push(await measure());
  }
  process.stderr.write('\r\u001b[K');
  return results;
}

const medianOf = <Result>(results: Result[], pick: (result: Result) => number): number =>
  median(results.map(pick));

/** The same page from a host that compresses with gzip alone, and from one that has brotli too. */
type Hosts = { readonly gzip: Target; readonly brotli: Target };

async function bytes(plain: Hosts, atlas: Hosts, encoding: keyof Hosts): Promise<Row> {
  const kilobytes = async (what: string, target: Target) =>
    median(await repeat(`${what} ${encoding}`, () => measureBytes(target))) / 1000;
  return {
    measure: `bytes of a working page, ${encoding}, engine apart`,
    unit: 'kB',
    plain: await kilobytes('plain bytes', plain[encoding]),
    atlas: await kilobytes('atlas bytes', atlas[encoding]),
    limit: 120,
  };
}

async function compare(plainHosts: Hosts, atlasHosts: Hosts): Promise<Row[]> {
  const plain = plainHosts.gzip;
  const atlas = atlasHosts.gzip;
  const sizes = [
    await bytes(plainHosts, atlasHosts, 'gzip'),
    await bytes(plainHosts, atlasHosts, 'brotli'),
  ];
  const plainPaint = await repeat('plain paint', () => measurePaint(plain));
  const atlasPaint = await repeat('atlas paint', () => measurePaint(atlas));
  const plainMemory = await repeat('plain memory', () => measureMemory(plain));
  const atlasMemory = await repeat('atlas memory', () => measureMemory(atlas));
  const clicks = await repeat('filter', () => measureClick(atlas));
  const engine = await repeat('engine', () => measureEngine(atlas));

  const firstPaint = medianOf(plainPaint, (run) => run.firstPaint);
  const largestPaint = medianOf(plainPaint, (run) => run.largestPaint);
  const plainHeap = medianOf(plainMemory, (run) => run.heap);
  const plainProcess = medianOf(plainMemory, (run) => run.process ?? NaN);
  return [
    ...sizes,
    {
      measure: 'first contentful paint, fast 4G',
      unit: 'ms',
      plain: firstPaint,
      atlas: medianOf(atlasPaint, (run) => run.firstPaint),
    },
    {
      measure: 'largest contentful paint, fast 4G',
      unit: 'ms',
      plain: largestPaint,
      atlas: medianOf(atlasPaint, (run) => run.largestPaint),
    },
    {
      measure: 'ready for clicks, against first paint of the plain page, fast 4G',
      unit: 'ms',
      plain: firstPaint,
      atlas: medianOf(atlasPaint, (run) => run.ready),
    },
    {
      measure: 'filter click to headline, against first paint of the plain page',
      unit: 'ms',
      plain: firstPaint,
      atlas: median(clicks),
    },
    {
      measure: 'engine start, against first paint of the plain page',
      unit: 'ms',
      plain: firstPaint,
      atlas: medianOf(engine, (run) => run.start),
    },
    {
      measure: 'layout shift, engine start included',
      unit: '',
      plain: medianOf(plainPaint, (run) => run.layoutShift),
      atlas: medianOf(engine, (run) => run.layoutShift),
      limit: 0.02,
    },
    {
      measure: 'script heap without the engine',
      unit: 'MB',
      plain: plainHeap / 1e6,
      atlas: medianOf(atlasMemory, (run) => run.heap) / 1e6,
    },
    {
      measure: 'tab memory without the engine',
      unit: 'MB',
      plain: plainProcess / 1e6,
      atlas: medianOf(atlasMemory, (run) => run.process ?? NaN) / 1e6,
      limit: 150,
    },
    {
      measure: 'tab memory with the engine',
      unit: 'MB',
      plain: plainProcess / 1e6,
      atlas: medianOf(engine, (run) => run.memory.process ?? NaN) / 1e6,
      limit: 350,
    },
  ];
}

await mkdir(plainDir, { recursive: true });
await writeFile(
  join(plainDir, 'index.html'),
  plainPage(await readFile(join(build, 'index.html'), 'utf8')),
);
const servers: Awaited<ReturnType<typeof startServer>>[] = [];
async function hosts(site: { dir: string; basePath?: string }, interactive: boolean) {
  const gzip = await startServer({ ...site, encodings: ['gzip'] });
  const brotli = await startServer(site);
  servers.push(gzip, brotli);
  return { gzip: { url: gzip.url, interactive }, brotli: { url: brotli.url, interactive } };
}
try {
  const rows = await compare(
    await hosts({ dir: plainDir, basePath: '' }, false),
    await hosts({ dir: build }, true),
  );
  console.log(
    options.json ? JSON.stringify({ runs, rows }, undefined, 2) : formatReport(rows, runs),
  );
} finally {
  await Promise.all(servers.map((server) => server.close()));
}
