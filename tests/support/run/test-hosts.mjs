// `npm run test:hosts`: the story on the pages of others. It has packages of its own, and wants nginx.
// The last line is the total.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { obtainChromium } from './chromium.mjs';
import { run } from './commands.mjs';
import { ensureInstalled } from './install.mjs';
import { formatTally, readPlaywright, tallyCheck, tallyReport } from './tally.mjs';

/** Addresses in what others read must be where the site is really served. */
process.env.WAYMARK_ORIGIN = 'http://127.0.0.1:47911';

const DEBIAN = ['nginx-light', 'libnginx-mod-http-brotli-static'];

ensureInstalled();
if (spawnSync('nginx', ['-v']).error) {
  if (process.getuid?.() === 0) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-q'], env);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...DEBIAN], env);
  } else console.error(`The tests of the headers need ${DEBIAN.join(' and ')}.`);
}

const { ensureBuilt } = await import('./build.mjs');
const ready =
  run('npm', ['ci', '--prefix', 'tests/hosts', '--ignore-scripts', '--no-audit', '--no-fund']) &&
  ensureBuilt();
if (ready) {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-'));
  try {
    const report = path.join(folder, 'report.json');
    const env = { WAYMARK_CHROMIUM: obtainChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const args = ['test', '-c', 'playwright.hosts.config.ts', '--reporter=list,json'];
    const tally = tallyReport(report, run('playwright', args, env), readPlaywright);
    console.log(`\n${formatTally(tally)}`);
    process.exitCode = tally.failed > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
} else {
  console.log(`\n${formatTally(tallyCheck(false))}`);
  process.exitCode = 1;
}
