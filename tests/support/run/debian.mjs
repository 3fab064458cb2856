import { spawnSync } from 'node:child_process';
import { run } from './commands.mjs';

/**
 * Installs packages of Debian's that are not there, where that is allowed, and else names them.
 *
 * @param {string[]} names
 */
export function ensureDebian(names) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${Status}\n', ...names], {
    encoding: 'utf8',
  });
  const missing = names.filter((name) => !stdout?.includes(`${name} install ok installed`));
  if (missing.length > 0 && process.getuid?.() === 0) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-q'], env);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], env);
  } else if (missing.length > 0) {
    console.error(`These tests need ${missing.join(', ')}: install them first.`);
  }
}
