// `npm run test:engines`: the same journeys in Chromium, Firefox and WebKit, and what they print.
// The last line is the total.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { obtainChromium } from './chromium.mjs';
import { run } from './commands.mjs';
import { ensureInstalled } from './install.mjs';
import { addTallies, formatTally, readPlaywright, tallyCheck, tallyReport } from './tally.mjs';

/** Programs that the suite starts, and the Debian packages that have them. */
const programs = {
  'firefox-esr': 'firefox-esr',
  WebKitWebDriver: 'webkit2gtk-driver',
  Xvfb: 'xvfb',
  pdftotext: 'poppler-utils',
};

ensureInstalled();
const missing = Object.entries(programs)
  .filter(([program]) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0)
  .map(([, name]) => name);
if (missing.length > 0) {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-q'], env);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], env);
  } else console.error(`Install first: apt-get install ${missing.join(' ')}`);
}

const built = tallyCheck(ensureBuilt());
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-'));
try {
  const report = path.join(folder, 'report.json');
  const env = { WAYMARK_CHROMIUM: obtainChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const args = ['test', '-c', 'playwright.engines.config.ts', '--reporter=list,json'];
  const tests = tallyReport(
    report,
    run('playwright', [...args, ...process.argv.slice(2)], env),
    readPlaywright,
  );
  const total = addTallies([built, tests]);
  console.log(`\n${formatTally(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
