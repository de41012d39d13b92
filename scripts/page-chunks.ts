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
  // Of the atlas page, what is not there at first.
  parts: [at('src/lib/atlas/parts/index.ts')],
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

/** Characters of code below which a file is not worth asking for. */
const crumb = 5_000;

const has = (some: readonly string[], others: readonly string[]): boolean =>
  others.every((kind) => some.includes(kind));

/** @returns by module the kinds of pages that load it, in their order: all, where every page does. */
function kindsByModule(modules: Modules, kinds: Kinds): Map<string, readonly string[]> {
  const [everyPage = '', ...others] = Object.keys(kinds);
  const found = new Map<string, string[]>();
  for (const [kind, entries] of Object.entries(kinds)) {
    const seen = new Set(entries);
    for (const id of seen) {
      found.set(id, [...(found.get(id) ?? []), kind]);
      for (const next of loads(modules, id)) seen.add(next);
    }
  }
  return new Map(
    [...found].map(([id, of]) => [
      id,
      of[0] === everyPage || has(of, others) ? [everyPage, ...others] : of,
    ]),
  );
}

/**
 * Has files of a few lines go into one that more kinds share, so that each page loads fewer of them. Not
 * where modules that they load would have to go along.
 */
function withoutCrumbs(
  found: ReadonlyMap<string, readonly string[]>,
  modules: Modules,
): Map<string, readonly string[]> {
  const files = new Map<string, { of: readonly string[]; ids: string[]; size: number }>();
  for (const [id, of] of found) {
    const file = files.get(of.join()) ?? { of, ids: [], size: 0 };
    files.set(of.join(), file);
    file.ids.push(id);
    file.size += modules.getModuleInfo(id)?.code?.length ?? 0;
  }
  const result = new Map(found);
  const fewestKindsFirst = [...files.values()].sort((a, b) => a.of.length - b.of.length);
  for (const { of, ids, size } of fewestKindsFirst) {
    if (size > crumb || of.length === 1) continue;
    const needed = ids.flatMap((id) => loads(modules, id)).filter((id) => !ids.includes(id));
    const wider = fewestKindsFirst.find(
      (file) =>
        file.of.length > of.length &&
        has(file.of, of) &&
        needed.every((id) => has(result.get(id) ?? [], file.of)),
    );
    if (!wider) continue;
    for (const id of ids) result.set(id, wider.of);
    wider.ids.push(...ids);
    wider.size += size;
  }
  return result;
}

/**
 * Groups for `codeSplitting` of Rolldown: a file for what every page has, and one for each set of kinds
 * that shares modules. A group takes along what its modules load, so those of more kinds come first.
 */
export function chunksByPages(kinds: Kinds = kindsOfPages) {
  const [everyPage = '', ...others] = Object.keys(kinds);
  const length = 1 + others.length;
  let found: Map<string, readonly string[]> | undefined;
  const kindsOf = (id: string, modules: Modules): readonly string[] =>
    (found ??= withoutCrumbs(kindsByModule(modules, kinds), modules)).get(id) ?? [];

  const nameOf = (of: readonly string[]) => {
    if (of.length === length) return everyPage;
    return of.length === 1 && loose.has(of[0] ?? '') ? null : of.join('-');
  };
  return Array.from({ length }, (_, i) => length - i).map((priority) => ({
    debugName: `modules of rank ${String(priority)}`,
    priority,
    name: (id: string, modules: Modules) => {
      const of = kindsOf(id, modules);
      return of.length === priority ? nameOf(of) : null;
    },
  }));
}
