// `npm run test:hosts`: the story on the pages of others. It has packages of its own, WordPress among
// them, and wants two servers and PHP from Debian. The last line is the total.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { obtainChromium } from './chromium.mjs';
import { run } from './commands.mjs';
import { ensureDebian } from './debian.mjs';
import { ensureInstalled, installFolder } from './install.mjs';
import { findPort } from './ports.mjs';
import { formatTally, readPlaywright, tallyCheck, tallyReport } from './tally.mjs';

/** Debian's packages; what of them is not there is installed. */
const DEBIAN = [
  'nginx-light',
  'libnginx-mod-http-brotli-static',
  'apache2-bin',
  'media-types',
  'php-cli',
  'php-mbstring',
  'php-sqlite3',
  'unzip',
];

/** Packages from npm, each folder with its own. Without them its tests say what is missing. */
const FOLDERS = ['tests/hosts', 'tests/hosts/wordpress'];

ensureInstalled();
ensureDebian(DEBIAN);
FOLDERS.forEach(installFolder);

/** Addresses in what others read must be where the site is really served. */
process.env.WAYMARK_ORIGIN = `http://127.0.0.1:${await findPort(47_911)}`;
const { ensureBuilt } = await import('./build.mjs');
if (ensureBuilt()) {
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
