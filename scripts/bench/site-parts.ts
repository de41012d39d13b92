/** The parts of the built site that are measured apart. */
export const parts = [
  'gap pages',
  'municipality pages',
  'council briefs',
  'other pages',
  'baked answers',
  'database engine',
  'code and fonts',
  'other files',
  'everything',
] as const;
export type Part = (typeof parts)[number];

/** Which part a file belongs to, by its path below `build/`. */
export function partOf(path: string): Part {
  const page = path.replaceAll('\\', '/').replace(/^en\//, '');
  if (page.endsWith('.html')) {
    if (page.startsWith('hiaten/')) return 'gap pages';
    if (/^gemeente\/[^/]+\/nota\//.test(page)) return 'council briefs';
    return page.startsWith('gemeente/') ? 'municipality pages' : 'other pages';
  }
  if (page.startsWith('data/answers/')) return 'baked answers';
  if (/duckdb.*\.(wasm|worker)|\.wasm$/.test(page)) return 'database engine';
  return page.startsWith('_app/') ? 'code and fonts' : 'other files';
}
