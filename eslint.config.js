import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layers, noDefaultExport } from './tests/support/lint/layers.js';
import svelteConfig from './svelte.config.js';

export default defineConfig(
  globalIgnores(['build/', '.build/', '.svelte-kit/', 'test-results/', 'playwright-report/']),
  // A rule that is wrong is changed here, for all; no comment switches one off.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    // TypeScript knows every name, also in the .js files.
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
  },
  {
    files: ['src/**', 'tests/**'],
    rules: { 'max-lines': ['error', 250] },
  },
  {
    files: ['src/**/*.ts', 'tests/**/*.{ts,js,mjs}'],
    // A declaration describes someone else's package as it is.
    ignores: ['**/*.d.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  {
    files: ['src/**/*.svelte'],
    rules: {
      // A strict content security policy blocks server-rendered style attributes.
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
      // Addresses reach a component as data, resolved by whoever made them.
      'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }],
    },
  },
  {
    // A map on its way is carried from script, which the policy allows; the server draws none.
    files: ['src/lib/stage/Tree.svelte'],
    rules: { 'svelte/no-inline-styles': 'off' },
  },
  {
    // The places that write a script element: JSON without a `<`.
    files: ['src/lib/surfaces/read/ReadPage.svelte', 'src/lib/surfaces/share/ShareHead.svelte'],
    rules: { 'svelte/no-at-html-tags': 'off' },
  },
  layers,
);
