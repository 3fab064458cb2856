import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './commands.mjs';

/** Where the finished site is. */
export const buildFolder = path.join(root, 'build');

/** All that `vite build` reads. */
const inputs = [
  'src',
  'static',
  process.env.WAYMARK_STORIES ?? 'stories',
  'package-lock.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts',
];

/** What only looks like an input: the build's own by-products, and programs with other purposes. */
const others = ['src/lib/styles/generated', 'src/lib/server/geo', 'src/lib/server/export/files'];

// Inside build/, so that whatever replaces or removes the build takes its stamp along.
const stamp = path.join(buildFolder, '.inputs');

/**
 * Builds the site.
 *
 * @returns {boolean} whether it was built
 */
export function build() {
  const fingerprint = fingerprintInputs();
  // Vite reads its configuration in a way of its own, and need not say each time that Node could not.
  const env = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  console.log('Building the site ...');
  const built = run('vite', ['build', '--logLevel', 'warn'], env) && existsSync(buildFolder);
  if (built) writeFileSync(stamp, fingerprint);
  return built;
}

/**
 * Builds the site unless build/ was made from exactly these inputs.
 *
 * @returns {boolean} whether build/ is now up to date
 */
export function ensureBuilt() {
  return (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprintInputs()) || build();
}

/** Contents rather than times: a fresh clone or a switched branch has new times for old files. */
function fingerprintInputs() {
  const hash = createHash('sha256').update(`${process.env.WAYMARK_ORIGIN ?? ''}\0`);
  for (const file of inputs.flatMap((input) => listFiles(input))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.resolve(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} place a file or folder, from the project's folder
 * @returns {string[]} every file in it
 */
function listFiles(place) {
  const full = path.resolve(root, place);
  if (!existsSync(full) || others.includes(place)) return [];
  if (!statSync(full).isDirectory()) return [place];
  return readdirSync(full)
    .sort()
    .flatMap((name) => listFiles(`${place}/${name}`));
}
