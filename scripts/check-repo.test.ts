import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  license?: string;
}

interface LockedPackage {
  optionalDependencies?: Record<string, string>;
}

const readJson = <Content>(file: string): Content =>
  JSON.parse(readFileSync(file, 'utf8')) as Content;

const manifest = readJson<Manifest>('package.json');
const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSES/README.md'].concat(
  ['dependencies', 'hosting'].map((name) => `docs/${name}.md`),
);

describe('docs/dependencies.md', () => {
  const rows = new Map(
    readFileSync('docs/dependencies.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .map(([, name = '', , licence = '']) => [name.replaceAll('`', ''), licence]),
  );
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });

  it('lists every package, and no other', () => {
    expect([...rows.keys()].sort()).toEqual(names.sort());
  });

  it('states the licence that each package states', () => {
    for (const name of names) {
      const { license } = readJson<Manifest>(`node_modules/${name}/package.json`);
      if (license) expect(rows.get(name), name).toBe(license);
    }
  });
});

describe('package-lock.json', () => {
  const { packages } = readJson<{ packages: Record<string, LockedPackage> }>('package-lock.json');

  // `npm ci` refuses a lockfile without them, and npm leaves them out when it cannot reach them.
  it('holds the packages for every platform', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe.each(documents)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const scripts = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });
});
