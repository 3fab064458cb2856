import { defineConfig } from '@playwright/test';
import site from './playwright.config';

/** `npm run test:export`: what `npm run export` has made, opened as files, without network. */
export default defineConfig({
  ...site,
  testDir: 'tests/exports',
  use: { ...site.use, offline: true },
});
