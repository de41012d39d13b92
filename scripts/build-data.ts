import { DuckDBDateValue, DuckDBInstance, type DuckDBAppender } from '@duckdb/node-api';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { views } from '../src/lib/db/views.sql';
import {
  factsMeta,
  municipalityRecords,
  placeEntries,
  publishedPackage,
  tableStatements,
} from '../src/lib/facts/compile';
import { dataDictionary } from '../src/lib/facts/dictionary';
import type { Field } from '../src/lib/facts/data-package';
import { formatProblem } from '../src/lib/facts/problem';
import { readDataFolder } from '../src/lib/facts/read-folder';
import { cellOf, type Cell, type Table } from '../src/lib/facts/table';
import { validateFacts, type DataFiles, type Facts } from '../src/lib/facts/validate';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'static', 'data');
const cache = join(root, '.cache');

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const millisecondsPerDay = 86_400_000;

function versionOf(files: DataFiles): string {
  const lines = [...files].map(([name, text]) => `${name} ${sha256(text)}\n`).sort();
  return sha256(lines.join('')).slice(0, 12);
}

function append(appender: DuckDBAppender, type: Field['type'], cell: Cell): void {
  if (cell === null) appender.appendNull();
  else if (type === 'integer') appender.appendInteger(Number(cell));
  else if (type === 'number') appender.appendDouble(Number(cell));
  else if (type === 'date')
    appender.appendDate(new DuckDBDateValue(Date.parse(String(cell)) / millisecondsPerDay));
  else appender.appendVarchar(String(cell));
}

async function buildDatabase(facts: Facts, file: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const fill = async ({ resource, rows }: Table): Promise<void> => {
    const appender = await connection.createAppender(resource.name);
    for (const row of rows) {
      for (const { name, type } of resource.schema.fields)
        append(appender, type, cellOf(row, name));
      appender.endRow();
    }
    appender.closeSync();
  };
  try {
    await connection.run('SET autoload_known_extensions=false');
    // Small blocks: with the usual 256 kB, tables of a few rows make a file of megabytes.
    await connection.run(`ATTACH '${file.replaceAll("'", "''")}' AS atlas (BLOCK_SIZE 16384)`);
    await connection.run('USE atlas');
    for (const statement of tableStatements(facts.dataPackage)) await connection.run(statement);
    for (const table of facts.tables.values()) await fill(table);
    for (const statement of views) {
      try {
        await connection.run(statement);
      } catch (cause) {
        throw new Error(`src/lib/db/views.sql.ts: cannot run\n${statement}`, { cause });
      }
    }
    await connection.run('CHECKPOINT atlas');
    await connection.run('USE memory');
    await connection.run('DETACH atlas');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function publish(files: DataFiles, facts: Facts): Promise<string> {
  const version = versionOf(files);
  const fingerprints = new Map(
    [...files].map(([name, text]) => [
      name,
      { bytes: Buffer.byteLength(text), sha256: sha256(text) },
    ]),
  );
  const json = (value: unknown, indent?: number) => `${JSON.stringify(value, null, indent)}\n`;
  const written = new Map([
    ...files,
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
  console.log(`static/data: ${facts.tables.size} tables, ${rows} rows, version ${version}`);
  if (process.argv.includes('--docs')) await writeDictionary(facts);
}
