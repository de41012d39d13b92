import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What makes an answer of a question, beside the facts: a change here makes the answers stale. */
const codeFiles = [
  'scripts/build-answers.ts',
  'src/lib/facts/build-database.ts',
  'src/lib/facts/compile.ts',
  'src/lib/db/node.ts',
  'src/lib/db/packed-rows.ts',
  'src/lib/db/session.ts',
  'src/lib/db/values.ts',
];

/**
 * Names a set of baked answers: the same when facts, views, questions, code and DuckDB are the same.
 *
 * @param root the folder of the project, with `static/data/meta.json`.
 */
export function answersStamp(root: string, keys: readonly string[]): string {
  const versionIn = (file: string): string =>
    (JSON.parse(readFileSync(join(root, file), 'utf8')) as { version: string }).version;
  const hash = createHash('sha256').update(
    JSON.stringify([
      versionIn('static/data/meta.json'),
      versionIn('node_modules/@duckdb/node-api/package.json'),
      [...keys].sort(),
    ]),
  );
  for (const file of codeFiles) hash.update('\0').update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Whether the answers in `folder` are those that were stamped: every file is there, and no other. */
export function areStamped(
  folder: string,
  keys: readonly string[],
  stampFile: string,
  stamp: string,
): boolean {
  if (!existsSync(folder) || !existsSync(stampFile)) return false;
  const files = ['index', 'rest', ...keys].map((name) => `${name}.json`).sort();
  return (
    readFileSync(stampFile, 'utf8') === stamp &&
    JSON.stringify(readdirSync(folder).sort()) === JSON.stringify(files)
  );
}
