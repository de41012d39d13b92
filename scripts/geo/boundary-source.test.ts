import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBoundaries, readBoundaryConfig, type BoundarySearch } from './boundary-source.ts';

let folder = '';
let warnings: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  warnings = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function search(changes: Partial<BoundarySearch> = {}): BoundarySearch {
  return {
    named: undefined,
    cacheFolder: join(folder, 'cache'),
    config: { url: null, sha256: null },
    mayDownload: true,
    warn: (message) => warnings.push(message),
    ...changes,
  };
}

describe('findBoundaries', () => {
  it('finds nothing when nothing is named, cached or configured', async () => {
    expect(await findBoundaries(search())).toBeNull();
  });

  it('reads the named file, or the only one in a named folder, before the cache', async () => {
    mkdirSync(join(folder, 'cache'));
    writeFileSync(join(folder, 'cache', 'old.json'), 'cached');
    writeFileSync(join(folder, 'gemeenten-2019.geojson'), 'named');
    const expected = {
      text: 'named',
      origin: 'named',
      provenance: { source: 'gemeenten-2019.geojson', year: 2019, licence: null },
    };
    const file = join(folder, 'gemeenten-2019.geojson');
    expect(await findBoundaries(search({ named: file }))).toMatchObject(expected);
    expect(await findBoundaries(search({ named: folder }))).toMatchObject(expected);
    expect(await findBoundaries(search())).toMatchObject({ text: 'cached', origin: 'cache' });
  });

  it('fails on a named file that is not there, and on a folder with none or several', async () => {
    const missing = findBoundaries(search({ named: join(folder, 'nothing.json') }));
    await expect(missing).rejects.toThrow('there is no such file');
    await expect(findBoundaries(search({ named: folder }))).rejects.toThrow('no boundary file');
    writeFileSync(join(folder, 'a.json'), '');
    writeFileSync(join(folder, 'b.json'), '');
    await expect(findBoundaries(search({ named: folder }))).rejects.toThrow('2 boundary files');
  });

  it('downloads from a configured address once, checks the sum, and never when told not to', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked++;
      response.end('fetched');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/`;
    try {
      const wrong = { url, sha256: '00' };
      expect(await findBoundaries(search({ config: wrong, mayDownload: false }))).toBeNull();
      expect(asked).toBe(0);
      expect(await findBoundaries(search({ config: wrong }))).toBeNull();
      expect(warnings[0]).toContain('sha256');
      const config = { url, sha256: null, year: 2025, licence: 'L', source: 'S' };
      const provenance = { source: 'S', year: 2025, licence: 'L' };
      expect(await findBoundaries(search({ config }))).toMatchObject({
        text: 'fetched',
        origin: 'download',
        provenance,
      });
      expect(await findBoundaries(search({ config }))).toMatchObject({
        origin: 'cache',
        provenance,
      });
      expect(asked).toBe(2);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});

describe('readBoundaryConfig', () => {
  it('has no address without a file, and says what is wrong with a broken one', () => {
    expect(readBoundaryConfig(join(folder, 'none.json'))).toEqual({ url: null, sha256: null });
    writeFileSync(join(folder, 'broken.json'), '{');
    expect(() => readBoundaryConfig(join(folder, 'broken.json'))).toThrow('broken.json');
  });
});
