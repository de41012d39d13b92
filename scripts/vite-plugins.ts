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
 *
 * @param prerendered names of files of code that come later, though what they draw stands in the page:
 *   their styles belong to the page that loads them.
 */
export const headsNameTheirCode = (prerendered: readonly string[]): Plugin => ({
  name: 'heads-name-their-code',
  applyToEnvironment: ({ name }) => name === 'client',
  async writeBundle({ dir = '' }) {
    const file = join(dir, '.vite/manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
    for (const chunk of Object.values(manifest)) {
      const styles = (chunk.dynamicImports ?? [])
        .filter((key) => prerendered.includes(manifest[key]?.name ?? ''))
        .flatMap((key) => stylesOf(manifest, key));
      if (styles.length > 0) chunk.css = [...new Set([...(chunk.css ?? []), ...styles])];
    }
    for (const chunk of Object.values(manifest)) delete chunk.dynamicImports;
    await writeFile(file, JSON.stringify(manifest));
  },
});

/** The styles of a file of code and of all that it imports. */
function stylesOf(manifest: Manifest, entry: string): string[] {
  const seen = new Set([entry]);
  for (const key of seen) for (const imported of manifest[key]?.imports ?? []) seen.add(imported);
  return [...seen].flatMap((key) => manifest[key]?.css ?? []);
}
