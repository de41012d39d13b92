import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  {
    ignores: [
      'build/',
      '.svelte-kit/',
      '.cache/',
      'static/',
      'src/lib/paraglide/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteElement[kind="html"] > SvelteStartTag > SvelteSpreadAttribute',
          message: 'A single {...attributes} on an element adds 1.4 kB to every page: name them.',
        },
      ],
    },
  },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': 'allow-with-description' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-undef': 'off',
      // Addresses get base path and language in one place: href() in src/lib/i18n/locale.ts.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    // Markup that the build makes itself from boundaries and counts.
    files: ['src/lib/map/*.svelte', 'src/lib/charts/Chart.svelte', 'src/lib/profile/Strip.svelte'],
    rules: { 'svelte/no-at-html-tags': 'off' },
  },
);
