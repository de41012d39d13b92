import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/**
 * The code of every page: Svelte, its kit, header and footer; and a few words and lines that most pages
 * share, each of which would be a file.
 */
const everyPage =
  /node_modules\/(svelte|@sveltejs|devalue|esm-env|clsx)\/|src\/(hooks|lib\/(ui\/Site|search\/Mun|i18n\/(locale|path)|facts\/(names|population-class)|db\/(database|packed-rows)\.|offline\/keep|paraglide\/(runtime|messages\/(unknown|range|legend_(not_mentioned|with)|panel_unnamed|table_heading|state_(engine|loading)|sql_headline|date_unknown)\.)))/;

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/lib/paraglide',
      strategy: ['globalVariable', 'baseLocale'],
    }),
    sveltekit(),
  ],
  environments: {
    client: {
      build: {
        // With `light-dark()` as it is written: what stands in for it in older browsers does not follow
        // the colour scheme of an element, which embeds and images set.
        cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5', 'ios17.5'],
        rolldownOptions: {
          // What jsPDF would fetch to draw HTML, which it is never asked to do.
          external: ['canvg', 'dompurify', 'html2canvas'],
          output: {
            // In one file, since each file names what it takes from others, and compresses alone.
            codeSplitting: { groups: [{ name: 'site', test: everyPage, tags: ['$initial'] }] },
          },
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
  },
});
