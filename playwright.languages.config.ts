import { defineConfig } from '@playwright/test';
import site from './playwright.config';

/** `npm run test:languages`: a test story in several languages, built by itself. */
export default defineConfig({
  ...site,
  testDir: 'tests/languages',
  // Not where the site lies that is looked at: it is emptied before each run.
  outputDir: 'test-results/languages/output',
  webServer: {
    command: 'node tests/support/run/serve.mjs test-results/languages/site/build',
    env: { PORT: '0' },
    wait: { stdout: /Waymark is at (?<WAYMARK_ADDRESS>\S+)/ },
  },
});
