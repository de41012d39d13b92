import { describe, expect, it } from 'vitest';
import { chunksByPages, type Modules } from './page-chunks';

/** Enough code for a file of its own. */
const long = ' '.repeat(6_000);

/** A site of four kinds of pages beside the layout; `code` names the messages that a module shows. */
const graph: Record<string, { imports: string[]; code?: string }> = {
  layout: { imports: ['svelte', 'words/paraglide/messages.js'], code: 'm.menu()' },
  atlas: {
    imports: ['svelte', 'map', 'words/paraglide/messages.js', 'wide', 'crumbs', 'number'],
    code: 'm.title() + m.menu()',
  },
  gap: { imports: ['svelte', 'map', 'curve', 'wide', 'pick', 'number'] },
  list: { imports: ['svelte', 'wide', 'crumbs', 'pick', 'number'] },
  embed: { imports: ['svelte', 'columns', 'number'] },
  map: { imports: ['geo', 'words/paraglide/messages.js'], code: `m.legend({ count })${long}` },
  curve: { imports: ['svelte'] },
  geo: { imports: ['map'], code: long },
  wide: { imports: ['svelte'], code: long },
  crumbs: { imports: ['svelte'], code: 'a few lines' },
  pick: { imports: ['columns'], code: 'a few lines' },
  columns: { imports: ['svelte'], code: long },
  number: { imports: [], code: long },
};
const modules: Modules = {
  getModuleInfo: (id) => {
    const { imports, code = null } = graph[id] ?? { imports: [] };
    return { importedIds: imports, code };
  },
};
const kinds = {
  site: ['layout'],
  atlas: ['atlas'],
  gap: ['gap'],
  list: ['list'],
  embed: ['embed'],
};

/** The file that a module goes to, as the bundler decides: the group of the highest priority that names one. */
function fileOf(id: string): string | null {
  const groups = chunksByPages(kinds).toSorted((a, b) => b.priority - a.priority);
  for (const { name } of groups) {
    const file = name(id, modules);
    if (file !== null) return file;
  }
  return null;
}

describe('files of code', () => {
  it('hold what every page has in one', () => {
    expect(fileOf('layout')).toBe('site');
    expect(fileOf('svelte')).toBe('site');
    expect(fileOf('number')).toBe('site');
  });

  it('are not made for a few lines, which go where more kinds find them', () => {
    expect(fileOf('wide')).toBe('atlas-gap-list');
    expect(fileOf('crumbs')).toBe('atlas-gap-list');
  });

  it('get no few lines that would take along what they load', () => {
    expect(fileOf('columns')).toBe('gap-list-embed');
    expect(fileOf('pick')).toBe('gap-list-embed');
  });

  it('hold what kinds of pages share, also where modules load each other', () => {
    expect(fileOf('map')).toBe('atlas-gap');
    expect(fileOf('geo')).toBe('atlas-gap');
    expect(fileOf('curve')).toBe('gap');
  });

  it('hold a message where the modules are that show it', () => {
    expect(fileOf('words/paraglide/messages/menu.js')).toBe('site');
    expect(fileOf('words/paraglide/messages/title.js')).toBe('atlas');
    expect(fileOf('words/paraglide/messages/legend.js')).toBe('atlas-gap');
  });

  it('are left to the bundler for what no kind of page has', () => {
    expect(fileOf('dialog')).toBeNull();
  });
});
