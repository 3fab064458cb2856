import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  version?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
}

/** All that the repository has; a suite may have packages of its own. */
const files = execFileSync('git', ['ls-files', '*package-lock.json'], { encoding: 'utf8' })
  .trim()
  .split('\n');

describe.each(files)('%s', (file) => {
  const { packages, lockfileVersion } = JSON.parse(readFileSync(file, 'utf8')) as {
    lockfileVersion: number;
    packages: Record<string, Locked>;
  };
  const locked = Object.entries(packages).filter(([place]) => place !== '');

  it('names for each package one version and what its content must be', () => {
    expect(lockfileVersion).toBe(3);
    const wrong = locked.filter(
      ([, { version, integrity, link }]) =>
        link || !/^\d+\.\d+\.\d+/.test(version ?? '') || !/^sha512-/.test(integrity ?? ''),
    );
    expect(wrong.map(([place]) => place)).toEqual([]);
  });

  it('names no host but the public registry of npm, and none is better', () => {
    const wrong = locked.filter(
      ([, { resolved }]) => resolved && !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(wrong.map(([place, { resolved }]) => `${place}: ${resolved ?? ''}`)).toEqual([]);
  });

  it('is of what package.json asks for', () => {
    const asked = JSON.parse(
      readFileSync(file.replace('package-lock.json', 'package.json'), 'utf8'),
    ) as Record<string, unknown>;
    const root = packages[''] as Record<string, unknown>;
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
      expect(root[kind] ?? {}).toEqual(asked[kind] ?? {});
  });
});
