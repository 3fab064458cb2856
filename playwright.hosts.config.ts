import { defineConfig } from '@playwright/test';
import site from './playwright.config';

/**
 * `npm run test:hosts`: the story under the mastheads of others, on origins of their own. The site
 * knows its address, because what others read of it has addresses with a host.
 */
export default defineConfig({
  ...site,
  testDir: 'tests/hosts',
  webServer: {
    command: 'node tests/support/run/serve.mjs',
    env: { PORT: new URL(process.env.WAYMARK_ORIGIN ?? 'http://127.0.0.1:47911').port },
    wait: { stdout: /Waymark is at (?<WAYMARK_ADDRESS>\S+)/ },
  },
});
