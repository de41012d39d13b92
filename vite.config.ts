import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { chunksByPages } from './scripts/page-chunks.ts';
import {
  headsHaveTheStyles,
  headsNameTheirCode,
  languageStandsStill,
  messagesShareTheirChoice,
  nodesAreComponents,
  pagesAreDocuments,
  routesAreNodes,
  stateStandsStill,
} from './scripts/vite-plugins.ts';

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/lib/paraglide',
      strategy: ['globalVariable', 'baseLocale'],
    }),
    languageStandsStill,
    messagesShareTheirChoice,
    pagesAreDocuments,
    routesAreNodes,
    nodesAreComponents,
    stateStandsStill,
    sveltekit(),
    headsHaveTheStyles,
    headsNameTheirCode(['parts']),
  ],
  environments: {
    client: {
      build: {
        // With `light-dark()` as it is written: what stands in for it in older browsers does not follow
        // the colour scheme of an element, which embeds and images set.
        cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5', 'ios17.5'],
        modulePreload: {
          polyfill: false,
          // Each page names the code of its own in its head; only the page for errors does not.
          resolveDependencies: (file, needed) => (/\/nodes\/(?![01]\.)/.test(file) ? [] : needed),
        },
        rolldownOptions: {
          // What jsPDF would fetch to draw HTML, which it is never asked to do.
          external: ['canvg', 'dompurify', 'html2canvas'],
          output: {
            codeSplitting: { groups: chunksByPages() },
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
