import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { draftTables, slugify, type KnownTerm } from '../src/lib/fiche/drafts';
import { readFiche } from '../src/lib/fiche/read';
import { formatReport } from '../src/lib/fiche/report';
import type { FicheReading } from '../src/lib/fiche/types';
import { loadGazetteer } from '../src/lib/places/load-node';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const USAGE = `Gebruik: npm run import-fiche -- [--json] [--write [--to MAP] [--force]] BESTAND

  BESTAND   de tekst van een fiche (UTF-8), of - voor de standaardinvoer
  --json    druk één JSON-object af en niets anders
  --write   schrijf ontwerprijen in data/drafts/<naam>/
  --to      schrijf ze in MAP/<naam>/ in plaats van in data/drafts/<naam>/
  --force   vervang ontwerprijen die er al staan
`;

/** The input cannot be read: the one reason to end with an exit code other than 0. */
class Unreadable extends Error {}

function readInput(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === '-' ? 0 : locate(file));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    const reason =
      code === 'ENOENT' ? 'het bestaat niet' : code === 'EISDIR' ? 'het is een map' : String(cause);
    throw new Unreadable(`Kan ${file} niet lezen: ${reason}.`, { cause });
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\u0000')) return text;
  } catch {
    // Said below, together with the other sign that this is no text.
  }
  throw new Unreadable(`Kan ${file} niet lezen: het is geen tekst in UTF-8.`);
}

/** `npm run` starts in the root of the project, while the path was typed somewhere else perhaps. */
function locate(file: string): string {
  const typedIn = process.env['INIT_CWD'];
  const here = resolve(file);
  return existsSync(here) || typedIn === undefined ? here : resolve(typedIn, file);
}

function loadTerms(): KnownTerm[] {
  const file = join(ROOT, 'data', 'term.csv');
  if (!existsSync(file)) return [];
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map(({ scheme = '', term_id: termId = '', label_nl: label = '' }) => ({
    scheme,
    termId,
    label,
  }));
}

/** Writes the drafts and says what to do next, or why nothing was written. */
function writeDrafts(file: string, reading: FicheReading, to: string, force: boolean): string {
  const name = file === '-' ? '' : slugify(basename(file, extname(file)));
  const id = name || slugify(reading.practice.title) || 'fiche';
  const folder = resolve(to, id);
  const shown = relative(ROOT, folder).startsWith('..') ? folder : relative(ROOT, folder);
  if (!force && existsSync(folder) && readdirSync(folder).length > 0) {
    return `Niets geschreven: in ${shown}/ staat al iets. Met --force wordt het vervangen.\n`;
  }
  mkdirSync(folder, { recursive: true });
  const tables = draftTables(id, reading, loadTerms());
  for (const { file: table, columns, rows } of tables) {
    const csv = Papa.unparse({ fields: columns, data: rows }, { newline: '\n' });
    writeFileSync(join(folder, table), `${csv}\n`);
  }
  return `Ontwerprijen geschreven in ${shown}/: ${tables.map(({ file: table }) => table).join(', ')}.

Wat nu:
  1. Kijk elke regel na die onder “Na te kijken” staat; vul lege nis-codes zelf in.
  2. Schrijf lead, text en summary in eigen woorden: de rijen bevatten nog de tekst van de fiche.
  3. Vul in practice_term.csv de lege term_id in en schrap de kolom label_on_fiche.
  4. Codeer elk initiatief in initiative_term.csv: een term, en hoogstens acht woorden van de fiche
     als bewijs. Schrap in initiative.csv de kolom lines.
  5. Zet de rijen over naar de tabellen in data/ en laat npm run prepare-data ze nakijken.
`;
}

function isUnknownOption(error: unknown): error is TypeError {
  return (
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      to: { type: 'string', default: join(ROOT, 'data', 'drafts') },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Unreadable(USAGE);

  const reading = readFiche(readInput(file), loadGazetteer());
  const report = values.json
    ? JSON.stringify(reading, null, 2) + '\n'
    : formatReport(file, reading);
  process.stdout.write(report);
  if (values.write) {
    const said = writeDrafts(file, reading, values.to, values.force);
    (values.json ? process.stderr : process.stdout).write(`\n${said}`);
  }
}

try {
  main();
} catch (error) {
  if (!(error instanceof Unreadable) && !isUnknownOption(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
