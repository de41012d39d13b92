import { describe, expect, it } from 'vitest';
import { versionOf } from './version';

const files = new Map([
  ['a.csv', 'nis\n1\n'],
  ['b.csv', 'nis\n2\n'],
]);
const views = ['CREATE TABLE a AS SELECT 1', 'CREATE TABLE b AS SELECT 2'];
const version = versionOf(files, views);

describe('versionOf', () => {
  it('is the same for the same facts, in whatever order they are read', () => {
    expect(versionOf(new Map([...files].reverse()), [...views])).toBe(version);
  });

  it('is another when a file changes, or takes the content of another', () => {
    expect(versionOf(new Map([...files, ['a.csv', 'nis\n3\n']]), views)).not.toBe(version);
    const swapped = new Map([
      ['a.csv', 'nis\n2\n'],
      ['b.csv', 'nis\n1\n'],
    ]);
    expect(versionOf(swapped, views)).not.toBe(version);
  });

  it('is another when a view changes', () => {
    expect(versionOf(files, [views[0] ?? '', 'CREATE TABLE b AS SELECT 3'])).not.toBe(version);
    expect(versionOf(files, [...views].reverse())).not.toBe(version);
  });
});
