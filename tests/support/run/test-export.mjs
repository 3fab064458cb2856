// `npm run test:export`: makes the exports of the first story and opens them. The last line is the
// total.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { obtainChromium } from './chromium.mjs';
import { run } from './commands.mjs';
import { ensureInstalled } from './install.mjs';
import { addTallies, formatTally, readPlaywright, tallyCheck, tallyReport } from './tally.mjs';

/** Programs that read what we have written without us, and the Debian packages that have them. */
const readers = {
  qpdf: 'qpdf',
  pdfinfo: 'poppler-utils',
  zbarimg: 'zbar-tools',
  unzip: 'unzip',
  xmllint: 'libxml2-utils',
  soffice: 'libreoffice-impress',
};

ensureInstalled();
const missing = Object.entries(readers)
  .filter(([program]) => spawnSync('which', [program]).status !== 0)
  .map(([, name]) => name);
if (missing.length > 0 && process.getuid?.() === 0) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], env);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], env);
} else if (missing.length > 0) {
  console.error(`The tests of the files need ${missing.join(', ')}: install them first.`);
}

const exported = tallyCheck(
  run('npm', ['ci', '--prefix', 'tests/exports', '--ignore-scripts', '--no-audit', '--no-fund']) &&
    run('npm', ['run', 'export', '--', 'armenia-russia']),
);
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-'));
try {
  const report = path.join(folder, 'report.json');
  const env = { WAYMARK_CHROMIUM: obtainChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const args = ['test', '-c', 'playwright.export.config.ts', '--reporter=list,json'];
  const tests = tallyReport(report, run('playwright', args, env), readPlaywright);
  const total = addTallies([exported, tests]);
  console.log(`\n${formatTally(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
