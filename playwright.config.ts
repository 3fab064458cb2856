import { defineConfig } from '@playwright/test';
import { findChromium, flags } from './tests/support/run/chromium.mjs';

const executablePath = process.env.WAYMARK_CHROMIUM ?? findChromium();

export default defineConfig({
  testDir: 'tests/surfaces',
  // One more than the cores of a small machine: tests wait for frames and clocks most of the time.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  // Generous: a slow machine is no failure.
  timeout: 120_000,
  expect: {
    timeout: 15_000,
    // Reviewed files: one folder, whatever test asks.
    toMatchAriaSnapshot: { pathTemplate: 'tests/snapshots/aria/{arg}{ext}' },
  },
  reporter: [['list']],
  webServer: {
    command: 'node tests/support/run/serve.mjs',
    env: { PORT: '0' },
    // Sets WAYMARK_ADDRESS here and for the tests.
    wait: { stdout: /Waymark is at (?<WAYMARK_ADDRESS>\S+)/ },
  },
  use: {
    baseURL: process.env.WAYMARK_ADDRESS,
    trace: 'off',
    // It would answer where a test means to; tests/surfaces/offline.test.ts lets it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: flags,
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
});
