import { spawn, spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, whichever folder a command was started from. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

// The Node that runs us comes first, so that a tool's `#!/usr/bin/env node` finds the same one.
const PATH = [
  path.join(root, 'node_modules', '.bin'),
  path.dirname(process.execPath),
  process.env.PATH ?? '',
].join(path.delimiter);

/**
 * @param {Record<string, string>} env added to our own environment
 * @param {string} [cwd]
 */
const settings = (env, cwd = root) => ({
  cwd,
  env: { ...process.env, PATH, ...env },
  // npm and the tools are .cmd files on Windows, which only a shell can start.
  shell: process.platform === 'win32',
});

/**
 * Runs a program in the project's folder, its output on our terminal, and waits for it.
 * Programs of node_modules are found by their bare name.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to our own environment
 * @param {string} [folder] to run it in, instead
 * @returns {boolean} whether it ended with exit code 0
 */
export function run(program, args, env = {}, folder = root) {
  const { status, error } = spawnSync(program, args, {
    ...settings(env, folder),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) console.error(error.message);
  return status === 0;
}

/**
 * Runs a program beside others; its output is kept together until it has ended.
 *
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<boolean>} whether it ended with exit code 0
 */
export function runBeside(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...settings({}), stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const output = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (/** @type {Buffer} */ chunk) => output.push(chunk));
    child.on('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(output));
      resolve(code === 0);
    });
  });
}

/**
 * Whether a module is the file that Node was asked to run, rather than one that was imported.
 *
 * @param {string} url the module's `import.meta.url`
 */
export function isEntry(url) {
  const file = process.argv[1];
  return file !== undefined && realpathSync(file) === fileURLToPath(url);
}
