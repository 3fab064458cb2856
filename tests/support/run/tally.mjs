import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {boolean} passed
 * @returns {Tally} a check that counts as one
 */
export function tallyCheck(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function addTallies(tallies) {
  return tallies.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    nothing,
  );
}

/**
 * @param {Tally} tally
 * @returns {string} such as `12 passed, 0 failed`
 */
export function formatTally({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Reads a test runner's JSON report. A runner that ended badly without a failed test, or without
 * a report, counts as one failure.
 *
 * @param {string} file
 * @param {boolean} endedWell whether the runner's exit code was 0
 * @param {(json: string) => Tally} read
 * @returns {Tally}
 */
export function tallyReport(file, endedWell, read) {
  const tally = existsSync(file) ? read(readFileSync(file, 'utf8')) : nothing;
  return endedWell || tally.failed > 0 ? tally : addTallies([tally, tallyCheck(false)]);
}

/**
 * @param {string} json what Vitest's JSON reporter writes
 * @returns {Tally}
 */
export function readVitest(json) {
  /** @type {import('vitest/node').JsonTestResults} */
  const report = JSON.parse(json);
  // A file that fails before its first test has no test to count, so it counts itself.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {string} json what Playwright's JSON reporter writes
 * @returns {Tally}
 */
export function readPlaywright(json) {
  /** @type {import('@playwright/test/reporter').JSONReport} */
  const { stats } = JSON.parse(json);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
