// `npm run test:languages`: a site of a test story in languages that nobody speaks. It is built from
// a copy, so that nothing of it comes into the site. The last line is the total.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { obtainChromium } from './chromium.mjs';
import { root, run } from './commands.mjs';
import { ensureInstalled } from './install.mjs';
import { formatTally, readPlaywright, tallyCheck, tallyReport } from './tally.mjs';

/** Below the project, where its packages are found. */
const site = path.join(root, 'test-results', 'languages', 'site');

ensureInstalled();
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-'));
try {
  const built =
    run('tsx', ['tests/languages/write-site.ts', site]) && run('vite', ['build'], {}, site);
  const report = path.join(folder, 'report.json');
  const env = { WAYMARK_CHROMIUM: obtainChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const args = ['test', '-c', 'playwright.languages.config.ts', '--reporter=list,json'];
  const tally = built
    ? tallyReport(report, run('playwright', args, env), readPlaywright)
    : tallyCheck(false);
  console.log(`\n${formatTally(tally)}`);
  process.exitCode = tally.failed > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
