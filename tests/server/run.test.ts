import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseChromium } from '../support/run/chromium.mjs';
import { isInstalled, supportsNode } from '../support/run/install.mjs';
import { addTallies, formatTally, readPlaywright, readVitest } from '../support/run/tally.mjs';

/** A machine with these programs, and Playwright's own browser at /own/chrome if that is one. */
function machine(programs: string[], env: Record<string, string> = {}) {
  return {
    env: { PATH: ['/a', '/b'].join(path.delimiter), ...env },
    ownOfPlaywright: () => '/own/chrome',
    runs: (file: string) => programs.includes(file),
  };
}

describe('the browser of the tests', () => {
  it('is the one that the environment names, before any other', () => {
    const programs = ['/named', '/a/chromium', '/own/chrome'];
    for (const name of [
      'WAYMARK_CHROMIUM',
      'CHROMIUM_PATH',
      'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH',
    ]) {
      expect(chooseChromium(machine(programs, { [name]: '/named' }))).toBe('/named');
    }
  });

  it('is not quietly another when the one that is named does not start', () => {
    expect(() =>
      chooseChromium(machine(['/a/chromium'], { CHROMIUM_PATH: '/gone' })),
    ).toThrowErrorMatchingInlineSnapshot(
      `[Error: CHROMIUM_PATH names /gone, which does not start.]`,
    );
  });

  it("is the system's, Chromium rather than Chrome, before Playwright's own", () => {
    const programs = ['/a/google-chrome', '/b/chromium', '/own/chrome'];
    expect(chooseChromium(machine(programs))).toBe(path.join('/b', 'chromium'));
    expect(chooseChromium(machine(['/own/chrome']))).toBe('/own/chrome');
  });

  it('may be missing', () => {
    expect(chooseChromium(machine([]))).toBeUndefined();
  });
});

describe('an install', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/only-on-windows': { version: '2.0.0', optional: true },
    },
  };

  it('is complete with everything but the project itself and optional packages', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
  });

  it('is not complete when it is missing, lacks a package or has another version', () => {
    expect(isInstalled(lock, undefined)).toBe(false);
    expect(isInstalled(lock, { packages: {} })).toBe(false);
    expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(false);
  });

  it('needs a Node that every dependency runs on', () => {
    const versions = ['18.20.0', '20.18.3', '20.19.0', '22.12.0', '22.13.0', '23.1.0', '24.0.0'];
    expect(versions.filter(supportsNode)).toEqual(['20.19.0', '22.13.0', '24.0.0']);
  });
});

describe('the total', () => {
  it('adds up, and names skipped tests only when there are some', () => {
    const unit = { passed: 3, failed: 1, skipped: 0 };
    expect(formatTally(addTallies([unit, unit]))).toBe('6 passed, 2 failed');
    expect(formatTally({ ...unit, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });

  it('counts a test file that fails before its first test', () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
      ],
    };
    expect(readVitest(JSON.stringify(report))).toEqual({ passed: 2, failed: 2, skipped: 2 });
  });

  it('counts a flaky browser test as failed', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 } };
    expect(readPlaywright(JSON.stringify(report))).toEqual({ passed: 4, failed: 2, skipped: 1 });
  });
});
