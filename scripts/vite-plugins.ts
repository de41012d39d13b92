import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Manifest, Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const clientOfKit = join(root, 'node_modules/@sveltejs/kit/src/runtime/client/client.js');

/** Lets src/start.client.ts start the pages, in the place of SvelteKit’s client with its router. */
export const pagesAreDocuments: Plugin = {
  name: 'pages-are-documents',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId: {
    filter: { id: /client\.js$/ },
    async handler(source, importer, options) {
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      // In development a version stands behind the address.
      return resolved?.id.split('?')[0] === clientOfKit
        ? join(root, 'src/start.client.ts')
        : resolved;
    },
  },
};

/**
 * Has SvelteKit name in the head of a page all code and styles that the page begins with. It reads them
 * from the manifest, where it follows what is loaded later too, and misses what it met there first.
 */
export const headsNameTheirCode: Plugin = {
  name: 'heads-name-their-code',
  applyToEnvironment: ({ name }) => name === 'client',
  async writeBundle({ dir = '' }) {
    const file = join(dir, '.vite/manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
    for (const chunk of Object.values(manifest)) delete chunk.dynamicImports;
    await writeFile(file, JSON.stringify(manifest));
  },
};
