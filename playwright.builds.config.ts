import { defineConfig } from '@playwright/test';
import site from './playwright.config';

/** Each test serves its sites itself. */
const own = { ...site };
delete own.webServer;

/** `npm run test:builds`: sites of a small story, built one after the other. */
export default defineConfig({
  ...own,
  testDir: 'tests/builds',
  // Not where the sites lie.
  outputDir: 'test-results/builds/output',
  // One after the other: the first test that needs a site builds it. A busy machine is no failure.
  workers: 1,
  timeout: 3_600_000,
  expect: { ...site.expect, timeout: 120_000 },
});
