import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, ensureBuilt } from './build.mjs';
import { obtainChromium } from './chromium.mjs';
import { run, runBeside } from './commands.mjs';
import {
  addTallies,
  nothing,
  readPlaywright,
  readVitest,
  tallyCheck,
  tallyReport,
} from './tally.mjs';

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {object} Stage
 * @property {string} name as `--only` takes it
 * @property {string} heading
 * @property {boolean} [apart] only when asked for
 * @property {boolean} [beside] may run at the same time as the next
 * @property {(before: Map<string, Tally>) => Tally | Promise<Tally>} run given the stages that ran
 *   before
 */

/** What a story is for those who do not see, point or move as others do, long journeys included. */
const FOR_READERS = [
  ...['aria', 'axe', 'explore', 'keyboard', 'needs'],
  ...['odd-windows', 'windows', 'print', 'targets', 'without-script'],
].map((name) => `tests/surfaces/${name}.test`);

/** @type {Stage[]} */
export const stages = [
  {
    name: 'types',
    heading: 'Type check',
    beside: true,
    run: async () =>
      tallyCheck(await runBeside('svelte-check', ['--fail-on-warnings', '--output', 'human'])),
  },
  {
    name: 'lint',
    heading: 'Lint and format',
    beside: true,
    run: async () =>
      addTallies([
        tallyCheck(await runBeside('eslint', ['--max-warnings', '0', '.'])),
        tallyCheck(await runBeside('prettier', ['--check', '--log-level', 'warn', '.'])),
      ]),
  },
  {
    name: 'dead',
    heading: 'Dead code',
    run: async () => tallyCheck(await runBeside('knip', [])),
  },
  { name: 'unit', heading: 'Unit tests', run: () => withReport(runUnitTests) },
  { name: 'build', heading: 'Build', run: () => tallyCheck(build()) },
  { name: 'browser', heading: 'Browser tests', run: browse('--grep-invert', '@long') },
  { name: 'long', heading: 'Long journeys', apart: true, run: browse('--grep', '@long') },
  { name: 'readers', heading: 'For every reader', apart: true, run: browse(...FOR_READERS) },
];

/** @param {string} report */
function runUnitTests(report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return tallyReport(report, run('vitest', ['run', ...reporters]), readVitest);
}

/**
 * Journeys too long for everyday are tagged `@long`.
 * @param {string[]} which what tells Playwright the tests to run
 * @returns {Stage['run']}
 */
function browse(...which) {
  return (before) => {
    if (before.get('build')?.failed) {
      console.log('Not run, because there is no build to run them against.');
      return nothing;
    }
    return ensureBuilt()
      ? withReport((report) => runBrowserTests(report, which))
      : tallyCheck(false);
  };
}

/**
 * @param {string} report
 * @param {string[]} which
 */
function runBrowserTests(report, which) {
  try {
    const env = { WAYMARK_CHROMIUM: obtainChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const endedWell = run('playwright', ['test', '--reporter=list,json', ...which], env);
    return tallyReport(report, endedWell, readPlaywright);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return tallyCheck(false);
  }
}

/** @param {(report: string) => Tally} runTests given a file that the runner may write */
function withReport(runTests) {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-'));
  try {
    return runTests(path.join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
