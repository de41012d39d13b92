import adapter from '@sveltejs/adapter-static';
import { readFileSync } from 'node:fs';

/** Where the site is hosted below the root of its domain, e.g. `BASE_PATH=/atlas`. */
const base = /** @type {'' | `/${string}`} */ (process.env['BASE_PATH'] ?? '');

const locales = ['', '/en'];
const municipalities = readFileSync('data/municipality.csv', 'utf8');
if (!municipalities.startsWith('nis,')) throw new Error('data/municipality.csv: unexpected header');

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ pages: 'build', assets: 'build', fallback: '404.html', strict: true }),
    paths: { base, relative: true },
    prerender: { entries: locales.map((l) => /** @type {`/${string}`} */ (l === '' ? '/' : l)), handleHttpError: 'fail' },
    typescript: {
      config: (config) => ({
        ...config,
        include: [...config.include, '../scripts/**/*.ts', '../scripts/**/*.mjs', '../tests/**/*.ts', '../*.config.ts', '../*.config.js'],
      }),
    },
  },
};
