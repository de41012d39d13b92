import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { draftTables, slugify } from '../src/lib/fiche/drafts';
import { readFiche } from '../src/lib/fiche/read';
import { loadGazetteer } from '../src/lib/places/load-node';

const ROOT = resolve(fileURLToPath(import.meta.url), '../..');
const folder = mkdtempSync(join(tmpdir(), 'import-fiche-'));
const DRAFT = 'leeskring-in-de-wijk';
const file = join(folder, `${DRAFT}.txt`);
const drafts = join(folder, 'drafts', DRAFT);

const PAGE = `leeskring.jpg
Provider image

Ouders lezen samen voor in de klas.

Categorie

 • Taalbeleid

Doelen

 • Lezen
 • Praten

Doelgroep

Anderstalige ouders

Deze praktijk in

Gent, Deinze

Leeskring:\u00a0elke week lezen.
 • Website

Berchem

Leeskring: elke maand lezen.
`;
writeFileSync(file, PAGE);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(
  args: readonly string[],
  input?: string,
): { code: number | null; out: string; err: string } {
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const script = join(ROOT, 'scripts', 'import-fiche.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
  return { code: status, out: stdout, err: stderr };
}

describe('import-fiche', { timeout: 90_000 }, () => {
  it('prints one JSON object and nothing else with --json', () => {
    const { code, out, err } = run(['--json', file]);
    expect([code, err]).toEqual([0, '']);
    const reading: unknown = JSON.parse(out);
    expect(reading).toEqual(readFiche(PAGE, loadGazetteer()));
    expect(reading).toMatchObject({
      practice: { title: 'Taalbeleid', goals: ['Lezen', 'Praten'] },
      initiatives: [
        {
          name: 'Leeskring',
          text: 'elke week lezen.',
          municipalities: [{ asWritten: 'Gent', nis: '44021' }, { name: 'Deinze' }],
          metadata: [{ key: 'Website', value: '', line: 24 }],
          lines: [21, 24],
        },
        { municipalities: [{ asWritten: 'Berchem', nis: null }], lines: [26, 28] },
      ],
      warnings: [{ line: 26, candidates: ['Antwerpen', 'Kluisbergen'] }],
    });
  });

  it('reads the standard input as -', () => {
    const { code, out } = run(['--json', '-'], PAGE);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ practice: { title: 'Taalbeleid' } });
  });

  it('prints a readable report with the lines to look at', () => {
    const { code, out } = run([file]);
    expect(code).toBe(0);
    expect(out).toContain('Initiatieven: 2, gemeenten: 2');
    expect(out).toContain('Leeskring — Gent, Deinze [regels 21-24]');
    expect(out).toContain('regel 26: “Berchem”');
    expect(out).toContain('kandidaten: Antwerpen, Kluisbergen');
  });

  it('ends well whatever the text is, and not when the input cannot be read', () => {
    expect(run(['--json', '-'], '').code).toBe(0);
    expect(run(['--json', '-'], 'Zomaar een zin.').code).toBe(0);
    const broken = join(folder, 'broken.txt');
    writeFileSync(broken, Buffer.from([0x47, 0xe9, 0x6e, 0xff]));
    for (const args of [[join(folder, 'nowhere.txt')], [folder], [broken], []]) {
      const { code, out, err } = run(['--json', ...args]);
      expect(code).not.toBe(0);
      expect(out).toBe('');
      expect(err).not.toBe('');
    }
  });

  it('writes draft rows once, and replaces them only when told to', () => {
    const first = run(['--write', '--to', 'drafts', file]);
    expect(first.code).toBe(0);
    expect(first.out).toContain('Wat nu');
    const initiatives = join(drafts, 'initiative.csv');
    expect(existsSync(initiatives)).toBe(true);

    writeFileSync(initiatives, 'mine\n');
    const second = run(['--write', '--to', 'drafts', file]);
    expect(second.code).toBe(0);
    expect(second.out).toContain('Niets geschreven');
    expect(readFileSync(initiatives, 'utf8')).toBe('mine\n');

    const third = run(['--json', '--write', '--force', '--to', 'drafts', file]);
    expect(JSON.parse(third.out)).toBeTruthy();
    expect(third.err).toContain('Ontwerprijen geschreven');
    const { data } = Papa.parse<Record<string, string>>(readFileSync(initiatives, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map((row) => row['initiative_id'])).toEqual(['leeskring', 'leeskring-berchem']);
  });
});

describe('draft rows', () => {
  const tables = new Map(
    draftTables('kring', readFiche(PAGE, loadGazetteer()), [
      { scheme: 'target_group', termId: 'parents-other-language', label: 'Anderstalige ouders' },
    ]).map((table) => [table.file, table]),
  );

  it('have the columns of the tables they are meant for, in front', () => {
    for (const [name, { columns }] of tables) {
      const header = readFileSync(join(ROOT, 'data', name), 'utf8').split(/\r?\n/)[0] ?? '';
      expect(columns.slice(0, header.split(',').length).join(',')).toBe(header);
    }
  });
  it('leave a municipality open that did not resolve', () => {
    expect(tables.get('initiative_municipality.csv')?.rows).toEqual([
      { initiative_id: 'leeskring', nis: '44021', name_as_written: 'Gent' },
      { initiative_id: 'leeskring', nis: '44083', name_as_written: 'Deinze' },
      { initiative_id: 'leeskring-berchem', nis: '', name_as_written: 'Berchem' },
    ]);
  });
  it('fill in a term only when the vocabulary has that very label', () => {
    expect(tables.get('practice_term.csv')?.rows.map((row) => row['term_id'])).toEqual([
      '',
      'parents-other-language',
    ]);
  });
  it('have identifiers of plain letters', () => {
    expect(slugify('’t Café: Réseau & co?')).toBe('t-cafe-reseau-co');
  });
});
