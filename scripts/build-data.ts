import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { views } from '../src/lib/db/views.sql';
import { buildDatabase } from '../src/lib/facts/build-database';
import {
  factsMeta,
  municipalityRecords,
  placeEntries,
  publishedPackage,
  publishedTables,
} from '../src/lib/facts/compile';
import { dataDictionary } from '../src/lib/facts/dictionary';
import { absences } from '../src/lib/facts/indicator-rules';
import { formatProblem } from '../src/lib/facts/problem';
import { readDataFolder } from '../src/lib/facts/read-folder';
import { validateFacts, type DataFiles, type Facts } from '../src/lib/facts/validate';
import { versionOf } from '../src/lib/facts/version';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'static', 'data');
const cache = join(root, '.cache');

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function publish(files: DataFiles, facts: Facts): Promise<string> {
  const version = versionOf(files, views);
  const tables = publishedTables(files, facts);
  const fingerprints = new Map(
    [...tables].map(([name, text]) => [
      name,
      { bytes: Buffer.byteLength(text), sha256: sha256(text) },
    ]),
  );
  const json = (value: unknown, indent?: number) => `${JSON.stringify(value, null, indent)}\n`;
  const written = new Map([
    ...tables,
    ['datapackage.json', json(publishedPackage(facts.dataPackage, version, fingerprints), 2)],
    ['municipalities.json', json(municipalityRecords(facts))],
    ['places.json', json(placeEntries(facts))],
    ['meta.json', json(factsMeta(facts, version, process.env['SOURCE_DATE_EPOCH']), 2)],
  ]);

  await mkdir(output, { recursive: true });
  await mkdir(cache, { recursive: true });
  const workshop = await mkdtemp(join(cache, 'build-data-'));
  try {
    await buildDatabase(facts, join(workshop, 'atlas.duckdb'));
    for (const [name, text] of written) await writeFile(join(workshop, name), text);
    for (const name of [...written.keys(), 'atlas.duckdb'])
      await rename(join(workshop, name), join(output, name));
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return version;
}

async function writeDictionary(facts: Facts): Promise<void> {
  const { format, resolveConfig } = await import('prettier');
  const file = join(root, 'docs', 'data-dictionary.md');
  const style = (await resolveConfig(file)) ?? {};
  const text = await format(dataDictionary(facts.dataPackage), { ...style, filepath: file });
  await writeFile(file, text);
  console.log('docs/data-dictionary.md written');
}

const files = await readDataFolder(join(root, 'data'));
const { facts, problems } = validateFacts(files);
if (!facts) {
  for (const problem of problems) console.error(formatProblem(problem));
  console.error(
    `\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in data/; nothing was written.`,
  );
  process.exitCode = 1;
} else {
  const version = await publish(files, facts);
  const rows = [...facts.tables.values()].reduce((sum, table) => sum + table.rows.length, 0);
  for (const absence of absences(facts.tables)) console.log(absence);
  console.log(`static/data: ${facts.tables.size} tables, ${rows} rows, version ${version}`);
  if (process.argv.includes('--docs')) await writeDictionary(facts);
}
