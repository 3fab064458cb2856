import { defineConfig } from '@playwright/test';
import type { EngineName } from './tests/engines/engines';
import site from './playwright.config';

// Node 20 has a WebSocket, but only when asked for; the processes that run tests are asked.
if (!('WebSocket' in globalThis))
  process.env['NODE_OPTIONS'] = `${process.env['NODE_OPTIONS'] ?? ''} --experimental-websocket`;

/** `npm run test:engines`: the same journeys in three engines, and what they print. */
export default defineConfig<{ engine: EngineName }>({
  ...site,
  testDir: 'tests/engines',
  // A browser is started for each window, and asked over a wire.
  timeout: 600_000,
  expect: { timeout: 180_000 },
  projects: [
    { name: 'chromium', use: { engine: 'chromium' } },
    { name: 'firefox', use: { engine: 'firefox' } },
    // Its driver cannot print; journeys.test.ts has what comes before.
    { name: 'webkit', use: { engine: 'webkit' }, testIgnore: 'paper.test.ts' },
  ],
});
