import { DuckDBInstance } from '@duckdb/node-api';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { bind } from '../workbench/bind';
import { isRefusal, readStatement } from '../workbench/statement';
import { recipes, type Language, type Task } from './recipe';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'recipe-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const written = `SELECT province, count(*) AS "aantal ""gemeenten""" -- per provincie
FROM municipality_profile WHERE province <> $province GROUP BY ALL ORDER BY ALL`;
const parameters = { province: 'O\'Limburg)"' };

function task(): Task {
  const statement = readStatement(written);
  if (isRefusal(statement)) throw new Error(statement.refused);
  const bound = bind(statement, parameters);
  if ('missing' in bound) throw new Error(bound.missing.join());
  return {
    title: 'Gemeenten\nper provincie',
    sql: bound.text,
    parameters,
    ownTables: [],
    database: join(process.cwd(), 'static/data/atlas.duckdb'),
    version: '0c9b064bd410',
  };
}
const codeOf = (language: Language, of = task()): string =>
  recipes.find((recipe) => recipe.language === language)?.code(of) ?? '';

async function answerInNode(script: string) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const statements = await connection.extractStatements(script);
    let rows: unknown[] = [];
    for (let i = 0; i < statements.count; i++) {
      const prepared = await statements.prepare(i);
      rows = (await prepared.runAndReadAll()).getRowObjectsJson();
    }
    return rows;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const has = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Runs code with a tool, or says that it is not here. */
function runWith(tool: string, command: string, args: readonly string[], isHere: boolean): string {
  if (!isHere) {
    console.log(
      `skipped: the code for ${tool} was not run, because ${tool} with duckdb is not here`,
    );
    return 'skipped';
  }
  return execFileSync(command, args, { encoding: 'utf8' });
}

describe('code that asks a question again', () => {
  it('gives the same rows as the question here, from the published file (DuckDB in Node)', async () => {
    const rows = await answerInNode(codeOf('duckdb'));
    expect(rows).toHaveLength(5);
    expect(rows[0]).toEqual({ province: 'Antwerpen', 'aantal "gemeenten"': expect.anything() });
  });

  it('holds the same SQL in every language, which each can read', async () => {
    const python = /r"""\n([^]*)\n"""/.exec(codeOf('python'))?.[1];
    const r = /r"(-*)\(\n([^]*)\n\)\1"/.exec(codeOf('r'))?.[2];
    const escaped = /con\.sql\((".*")\)/.exec(codeOf('python'))?.[1];
    const inPython = python ?? (escaped === undefined ? '' : (JSON.parse(escaped) as string));
    expect(inPython).toBe(task().sql);
    expect(r).toBe(task().sql);
    const attached = `ATTACH '${task().database}' AS atlas (READ_ONLY); USE atlas; ${inPython}`;
    expect(await answerInNode(attached)).toEqual(await answerInNode(codeOf('duckdb')));
  });

  it('runs on the command line of DuckDB, in Python and in R, where they are', () => {
    const runs: readonly [Language, string, string, readonly string[], boolean][] = [
      ['duckdb', 'sql', 'duckdb', ['-f'], has('duckdb', '--version')],
      ['python', 'py', 'python3', [], has('python3', '-c', 'import duckdb')],
      ['r', 'R', 'Rscript', [], has('Rscript', '-e', 'library(duckdb)')],
    ];
    for (const [language, extension, command, args, isHere] of runs) {
      const file = join(folder, `code.${extension}`);
      writeFileSync(file, codeOf(language));
      expect(runWith(language, command, [...args, file], isHere)).toMatch(
        /skipped|West-Vlaanderen/,
      );
    }
  });

  it('says which values were filled in, and that own tables have to be loaded first', () => {
    for (const { language } of recipes) {
      const code = codeOf(language, { ...task(), ownTables: ["mijn 'tabel'"] });
      expect(code).toContain(`$province = 'O''Limburg)"'`);
      expect(code).toContain(`CREATE TEMP TABLE "mijn 'tabel'" AS FROM 'mijn ''tabel''.csv'`);
      expect(code).toContain('0c9b064bd410');
    }
  });
});
