import { describe, expect, it } from 'vitest';
import { chunksByPages, type Modules } from './page-chunks';

/** A site of four kinds of pages beside the layout; `code` names the messages that a module shows. */
const graph: Record<string, { imports: string[]; code?: string }> = {
  layout: { imports: ['svelte', 'words/paraglide/messages.js'], code: 'm.menu()' },
  atlas: {
    imports: ['svelte', 'map', 'table', 'words/paraglide/messages.js'],
    code: 'm.title() + m.menu()',
  },
  gap: { imports: ['svelte', 'map', 'table', 'curve'] },
  list: { imports: ['table'] },
  fiche: { imports: ['svelte'] },
  map: { imports: ['geo', 'words/paraglide/messages.js'], code: 'm.legend({ count })' },
  curve: { imports: ['svelte'] },
  geo: { imports: ['map'] },
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
  fiche: ['fiche'],
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
  });

  it('hold there also what all kinds but one have', () => {
    expect(fileOf('table')).toBe('site');
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
