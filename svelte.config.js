import adapter from '@sveltejs/adapter-static';
import { readdirSync, readFileSync, writeSync } from 'node:fs';

/** Where the site is hosted below the root of its domain, e.g. `BASE_PATH=/atlas`. */
const base = /** @type {'' | `/${string}`} */ (process.env['BASE_PATH'] ?? '');

/**
 * The address of the site without path, e.g. `SITE_URL=https://praktijkatlas.example`: with it links to
 * pages show a picture.
 */
const siteUrl = process.env['SITE_URL'] || undefined;
if (siteUrl !== undefined && new URL(siteUrl).origin !== siteUrl)
  throw new Error(`SITE_URL is to be an address without path: ${new URL(siteUrl).origin}`);

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const components = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.svelte'))
  .sort();

/**
 * The class that stands at every element that a component styles: short, since that is thousands of times.
 *
 * @param {{ filename: string, hash: (text: string) => string }} component
 */
function cssHash({ filename, hash }) {
  const number = components.indexOf(filename);
  return `s${number < 0 ? hash(filename) : number.toString(36)}`;
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true, cssHash },
  kit: {
    // Has each page say which route it is, since nothing in the browser knows the routes.
    embedded: true,
    adapter: adapter({ pages: 'build', assets: 'build', fallback: '404.html', strict: true }),
    paths: { base, relative: true },
    // By src/hooks.client.ts, which leaves it out of embeds.
    serviceWorker: { register: false },
    // The same sources give the same build.
    version: { name: version },
    prerender: {
      ...(siteUrl === undefined ? {} : { origin: siteUrl }),
      entries: ['/', '/en/', '/engine-check/', '/en/engine-check/'],
      // Written at once: the native code of the database can end the process before an error is shown.
      handleHttpError: ({ message }) => {
        writeSync(2, `${message}\n`);
        throw new Error(message);
      },
      // The fragment of a link to the workbench is a query, not the id of an element.
      handleMissingId: ({ id, message }) => {
        if (/^q\d+\./.test(id)) return;
        writeSync(2, `${message}\n`);
        throw new Error(message);
      },
    },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', 'wasm-unsafe-eval'],
        'style-src': ['self', 'unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['self'],
        'form-action': ['self'],
      },
    },
    typescript: {
      config: (config) => ({
        ...config,
        include: [
          ...config.include,
          '../scripts/**/*.ts',
          '../scripts/**/*.mjs',
          '../tests/**/*.ts',
          '../*.config.ts',
          '../*.config.js',
        ],
      }),
    },
  },
};
