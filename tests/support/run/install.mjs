import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isEntry, root, run } from './commands.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * Whether everything the lock file asks for is installed. `installed` is the record that npm
 * itself leaves in node_modules as the last act of an install, so an interrupted install and one
 * from before the lock file changed both show, and one made by hand counts.
 *
 * @param {Lock} lock package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages).every(
    ([place, wanted]) =>
      place === '' || // the project itself
      installed?.packages[place]?.version === wanted.version ||
      // Optional packages are mostly other systems' binaries, and rightly absent on this one.
      (installed && !installed.packages[place] && (wanted.optional ?? wanted.devOptional)),
  );
}

/**
 * Whether this project runs on a Node version: the `engines` of package.json, without a package
 * to read them, because nothing may be installed yet.
 *
 * @param {string} version such as `20.19.0`
 */
export function supportsNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
}

/** Installs what the lock file asks for unless it is there. Ends the process if that fails. */
export function ensureInstalled() {
  if (!supportsNode(process.versions.node)) {
    console.error(
      `Waymark needs Node 20.19, 22.13, 24 or newer; this is ${process.versions.node}.`,
    );
    process.exit(1);
  }
  const lock = readLock('package-lock.json');
  if (lock && isInstalled(lock, readLock('node_modules/.package-lock.json'))) return;

  console.log('Installing what package-lock.json asks for ...');
  // Everything is a development dependency of a static site, so NODE_ENV must not leave it out.
  if (!run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])) {
    console.error('The dependencies could not be installed: see the messages of npm above.');
    process.exit(1);
  }
}

/**
 * Installs the packages that a suite has for itself, unless they are there.
 *
 * @param {string} folder with a package.json of its own
 * @returns {boolean} whether they are there now
 */
export function installFolder(folder) {
  const lock = readLock(`${folder}/package-lock.json`);
  return (
    (lock && isInstalled(lock, readLock(`${folder}/node_modules/.package-lock.json`))) ||
    run('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'])
  );
}

/**
 * @param {string} file
 * @returns {Lock | undefined}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  } catch {
    return undefined;
  }
}

if (isEntry(import.meta.url)) ensureInstalled();
