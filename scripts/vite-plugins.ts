import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Manifest, Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** In the browser, has one module stand in for another. */
function standIn(name: string, original: string, standIn: string): Plugin {
  let hasMet = false;
  return {
    name,
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: {
      filter: { id: new RegExp(`${basename(original.replace(/(\/index)?\.js$/, ''))}(\\.js)?$`) },
      async handler(source, importer, options) {
        const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
        // In development a version stands behind the address.
        if (resolved?.id.split('?')[0] !== join(root, original)) return resolved;
        hasMet = true;
        return join(root, standIn);
      },
    },
    generateBundle() {
      if (!hasMet)
        this.error(`${original} is no longer asked for: ${standIn} stands in for nothing`);
    },
  };
}

/** Lets src/start.client.ts start the pages, in the place of SvelteKit’s client with its router. */
export const pagesAreDocuments = standIn(
  'pages-are-documents',
  'node_modules/@sveltejs/kit/src/runtime/client/client.js',
  'src/start.client.ts',
);

/** Leaves out that `$app/state` can change. */
export const stateStandsStill = standIn(
  'state-stands-still',
  'node_modules/@sveltejs/kit/src/runtime/app/state/index.js',
  'src/page.client.ts',
);

/** In the browser, leaves of the modules that SvelteKit generates what has this form. */
const keepOnly = (name: string, modules: RegExp, form: RegExp): Plugin => ({
  name,
  applyToEnvironment: ({ name }) => name === 'client',
  transform: {
    filter: { id: modules },
    handler(code, id) {
      return form.exec(code)?.[0] ?? this.error(`SvelteKit writes ${id} in another form by now`);
    },
  },
});

/** Leaves of the list of routes what their pages are made of, and the hooks before it. */
export const routesAreNodes = keepOnly(
  'routes-are-nodes',
  /\/\.svelte-kit\/generated\/client(-optimized)?\/app\.js$/,
  /^.*?^export const nodes = \[.*?^\];/ms,
);

const stylesOfNode =
  /\w+\(\(\)=>(import\(`\.\.\/nodes\/(?![01]\.)[^`]+`\)),__VITE_PRELOAD__,import\.meta\.url\)/g;

/**
 * Leaves out of the list of routes the styles of each, which the head of a page names; only the page for
 * errors has none there.
 */
export const headsHaveTheStyles: Plugin = {
  name: 'heads-have-the-styles',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle(_, bundle) {
    const app = Object.values(bundle).find(({ name }) => name === 'entry/app');
    const list = app?.type === 'chunk' ? app.code : '';
    const code = list.replace(stylesOfNode, '$1');
    if (app?.type !== 'chunk' || code === list)
      return this.error('The list of routes has another form by now');
    app.code = code;
  },
};

/** Leaves of a layout or a page its component, without what it says of prerendering. */
export const nodesAreComponents = keepOnly(
  'nodes-are-components',
  /\/\.svelte-kit\/generated\/client(-optimized)?\/nodes\/\d+\.js$/,
  /^export \{ default as component \}.*$/m,
);

/** Leaves out what Paraglide can do to find out and to change the language of a page. */
export const languageStandsStill = standIn(
  'language-stands-still',
  'src/lib/paraglide/runtime.js',
  'src/lib/i18n/runtime.client.ts',
);

const importOfMessage =
  /^import \{ getLocale, experimentalStaticLocale \} from '..\/runtime.js';$/m;
const choiceOfLanguage =
  /^(export const \w+ = )[^\n]*\(\(inputs(?: = \{\})?, options = \{\}\) => \{\s+const locale = experimentalStaticLocale \?\? options\.locale \?\? getLocale\(\)\s+if \(locale === "en"\) return (\w+)\(inputs\)\s+return (\w+)\(inputs\)\s+\}\);/m;

/**
 * Lets the messages share the code that chooses the language, of which Paraglide writes one to each. In
 * development it writes them otherwise, all in one module.
 */
export const messagesShareTheirChoice: Plugin = {
  name: 'messages-share-their-choice',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  transform: {
    filter: { id: /\/paraglide\/messages\/(?!_index)\w+\.js$/ },
    handler(code) {
      if (!importOfMessage.test(code) || !choiceOfLanguage.test(code))
        this.error('Paraglide no longer writes messages in the form that is expected here');
      return code
        .replace(importOfMessage, `import { inLanguages } from '$lib/i18n/in-languages';`)
        .replace(choiceOfLanguage, '$1/* @__PURE__ */ inLanguages($3, $2);');
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
    const names = new Set(Object.values(manifest).map(({ name }) => name));
    const missing = prerendered.filter((name) => !names.has(name));
    if (missing.length > 0) this.error(`No file of code is named ${missing.join(', ')}`);
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
