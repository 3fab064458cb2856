import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { run } from './commands.mjs';

const variables = ['WAYMARK_CHROMIUM', 'CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Only the last list of these counts, so that those of Playwright's that may matter are here too. */
const withoutFeatures = [
  // Two pages of the browser's own behind the address line of every window, in windows that nobody
  // sees: 1.4 of 1.7 s of the processor for each empty page that a test opened.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** What every browser of ours is started with. */
export const flags = [
  // Chromium's own sandbox does not start as root, as in most containers.
  '--no-sandbox',
  // A test machine may be closed to the network: no calls home.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  `--disable-features=${withoutFeatures.join(',')}`,
];

/**
 * What the choice of a browser depends on, apart from the machine that runs us.
 *
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {() => string | undefined} ownOfPlaywright where Playwright keeps its own download
 * @property {(file: string) => boolean} runs whether a file is a program that starts
 */

/**
 * Chooses a browser: the one that is named in the environment, else the system's, else
 * Playwright's own.
 *
 * @param {Machine} machine
 * @returns {string | undefined} a path
 * @throws {Error} when the environment names one that does not start: to use another in silence
 *   would test something else than was asked for
 */
export function chooseChromium({ env, ownOfPlaywright, runs }) {
  const variable = variables.find((name) => env[name]);
  const named = variable && env[variable];
  if (named) {
    if (runs(named)) return named;
    throw new Error(`${variable} names ${named}, which does not start.`);
  }
  const onPath = names.flatMap((name) =>
    (env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)),
  );
  const found = onPath.find(runs);
  if (found) return found;
  const own = ownOfPlaywright();
  return own && runs(own) ? own : undefined;
}

/** @returns {string | undefined} the browser that this machine's tests use, if it has one */
export function findChromium() {
  return chooseChromium({ env: process.env, ownOfPlaywright, runs });
}

/**
 * Finds a browser, and installs one where there is none.
 *
 * @returns {string}
 * @throws {Error} one sentence that says what to install
 */
export function obtainChromium() {
  const found = findChromium();
  if (found) return found;

  console.log('No Chromium yet: asking Playwright for its own ...');
  run('playwright', ['install', 'chromium']);
  const own = findChromium();
  if (own) return own;

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log("Playwright's own cannot be had or does not start: installing the system's ...");
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    if (run('apt-get', ['update', '-q'], env)) {
      run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], env);
    }
    const system = findChromium();
    if (system) return system;
  }
  throw new Error(
    "The browser tests need Chromium: install your system's package of that name, " +
      'or set WAYMARK_CHROMIUM to the path of a Chromium or Chrome.',
  );
}

function ownOfPlaywright() {
  const require = createRequire(import.meta.url);
  return /** @type {typeof import('@playwright/test')} */ (
    require('@playwright/test')
  ).chromium.executablePath();
}

/**
 * Being there is not enough: Ubuntu's `chromium-browser` may be a stub, and a downloaded browser
 * may lack the system's libraries.
 *
 * @param {string} file
 */
function runs(file) {
  if (!existsSync(file)) return false;
  // Asked for its version, Chrome on Windows opens a window.
  return process.platform === 'win32' || spawnSync(file, ['--version']).status === 0;
}
