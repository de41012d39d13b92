/**
 * Cuts the code of the browser into files by the kinds of pages that need it. Left to itself the bundler
 * makes a file for each set of pages that shares a module: dozens of a few lines, each of which is asked
 * for, and compressed, apart.
 */
import { fileURLToPath } from 'node:url';

/** What is asked of the bundler about its modules. */
export interface Modules {
  getModuleInfo(
    id: string,
  ): { readonly importedIds: string[]; readonly code: string | null } | null;
}

/** The modules that each kind of page begins with. The first kind is what every page has. */
export type Kinds = Readonly<Record<string, readonly string[]>>;

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const pages = (...folders: string[]): string[] =>
  folders.map((folder) => at(`src/routes/[[lang=lang]]/${folder}+page.svelte`));

/** The kinds of pages of this site. What is left out is cut by the bundler. */
const kindsOfPages: Kinds = {
  // Without the list of all pages (`app.js`): what SvelteKit names in the head of a page ends there.
  site: [
    at('src/routes/[[lang=lang]]/+layout.svelte'),
    at('src/start.client.ts'),
    at('src/hooks.client.ts'),
  ],
  atlas: pages(''),
  municipality: pages('gemeente/[slug]/'),
  fiche: pages('fiche/[id]/'),
  gap: pages('hiaten/[[group]]/'),
  embed: pages(
    ...['map', 'chart', 'small-maps', 'gap', 'gap-map'].map((piece) => `embed/${piece}/`),
  ),
  list: pages('gemeenten/', 'fiches/', 'over/', 'data/', 'gemeente/[slug]/nota/', 'offline/'),
};

/** Kinds whose pages have little in common: what they share with no other kind is cut by the bundler. */
const loose: ReadonlySet<string> = new Set(['embed', 'list']);

const messages = '/paraglide/messages.js';

/** The modules that a module loads with it. Of the messages, which all stand in one module, those that it names. */
function loads(modules: Modules, id: string): string[] {
  const info = modules.getModuleInfo(id);
  return (info?.importedIds ?? []).flatMap((imported) =>
    imported.endsWith(messages)
      ? [...(info?.code ?? '').matchAll(/\bm\.(\w+)/g)].map(
          ([, name = '']) => `${imported.slice(0, -'.js'.length)}/${name}.js`,
        )
      : [imported],
  );
}

/** @returns by module the kinds of pages that load it, in their order. */
function kindsByModule(modules: Modules, kinds: Kinds): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [kind, entries] of Object.entries(kinds)) {
    const seen = new Set(entries);
    for (const id of seen) {
      found.set(id, [...(found.get(id) ?? []), kind]);
      for (const next of loads(modules, id)) seen.add(next);
    }
  }
  return found;
}

/**
 * Groups for `codeSplitting` of Rolldown: a file for what every page has, and one for each set of kinds
 * that shares modules. A group takes along what its modules load, so those of more kinds come first.
 */
export function chunksByPages(kinds: Kinds = kindsOfPages) {
  const [everyPage = ''] = Object.keys(kinds);
  let found: Map<string, string[]> | undefined;
  const kindsOf = (id: string, modules: Modules): string[] =>
    (found ??= kindsByModule(modules, kinds)).get(id) ?? [];

  const ranks = Object.keys(kinds).map((_, i, { length }) => length - i);
  const rankOf = (of: readonly string[]) => (of[0] === everyPage ? ranks.length : of.length);
  const nameOf = (of: readonly string[]) => {
    if (of[0] === everyPage) return everyPage;
    return of.length === 1 && loose.has(of[0] ?? '') ? null : of.join('-');
  };
  return ranks.map((priority) => ({
    debugName: `modules of rank ${String(priority)}`,
    priority,
    name: (id: string, modules: Modules) => {
      const of = kindsOf(id, modules);
      return rankOf(of) === priority ? nameOf(of) : null;
    },
  }));
}
