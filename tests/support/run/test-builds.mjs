// `npm run test:builds`: what is there after a build that was killed, and after one that another
// follows, for readers who keep a story. The last line is the total.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { obtainChromium } from './chromium.mjs';
import { root, run } from './commands.mjs';
import { ensureInstalled } from './install.mjs';
import { formatTally, readPlaywright, tallyReport } from './tally.mjs';

ensureInstalled();
rmSync(path.join(root, 'test-results', 'builds'), { recursive: true, force: true });
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-'));
try {
  const report = path.join(folder, 'report.json');
  const env = { WAYMARK_CHROMIUM: obtainChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const args = ['test', '-c', 'playwright.builds.config.ts', '--reporter=list,json'];
  const tally = tallyReport(
    report,
    run('playwright', [...args, ...process.argv.slice(2)], env),
    readPlaywright,
  );
  console.log(`\n${formatTally(tally)}`);
  process.exitCode = tally.failed > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
