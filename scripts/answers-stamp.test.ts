import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answersStamp, areStamped } from './answers-stamp';

let root: string;
const write = (file: string, text: string) => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'answers-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('answersStamp', () => {
  const duckdb = 'node_modules/@duckdb/node-api/package.json';
  beforeEach(() => {
    for (const folder of ['scripts', 'src/lib/facts', 'src/lib/db'])
      cpSync(folder, join(root, folder), { recursive: true });
    write(duckdb, '{"version":"1.4.3"}');
    write('static/data/meta.json', '{"version":"abc"}');
  });

  it('is the same for the same questions in any order', () => {
    expect(answersStamp(root, ['b', 'a'])).toBe(answersStamp(root, ['a', 'b']));
  });

  it('is another for other facts, questions, code or another DuckDB', () => {
    const stamps = [answersStamp(root, ['a']), answersStamp(root, ['a', 'b'])];
    write('static/data/meta.json', '{"version":"abd"}');
    stamps.push(answersStamp(root, ['a']));
    write(duckdb, '{"version":"1.5.0"}');
    stamps.push(answersStamp(root, ['a']));
    write('src/lib/db/values.ts', readFileSync('src/lib/db/values.ts', 'utf8') + '\n// another');
    stamps.push(answersStamp(root, ['a']));
    expect(new Set(stamps).size).toBe(stamps.length);
  });
});

describe('areStamped', () => {
  const stamped = () => areStamped(join(root, 'answers'), ['a'], join(root, 'stamp'), 'one');

  it('holds when the stamp and the files are those of the questions', () => {
    write('answers/a.json', '{}');
    write('answers/index.json', '["a"]');
    write('answers/rest.json', '{}');
    write('stamp', 'one');
    expect(stamped()).toBe(true);
  });

  it('does not hold without a stamp, with another, or when a file is gone or left over', () => {
    expect(stamped()).toBe(false);
    write('answers/a.json', '{}');
    write('answers/index.json', '["a"]');
    write('answers/rest.json', '{}');
    expect(stamped()).toBe(false);
    write('stamp', 'two');
    expect(stamped()).toBe(false);
    write('stamp', 'one');
    write('answers/old.json', '{}');
    expect(stamped()).toBe(false);
    rmSync(join(root, 'answers/old.json'));
    rmSync(join(root, 'answers/a.json'));
    expect(stamped()).toBe(false);
  });
});
