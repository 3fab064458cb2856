import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Files } from '../stories/files';

/** Parts of a project that decide what comes of a story, besides the packages. */
const CODE = ['src', 'package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
/** Made by the build of what is in stories; pages name it in a stamp of their own. */
const FONTS = 'src/lib/styles/generated';
/** Where SvelteKit leaves what it has built until the pages are written. */
const BUILT = '.svelte-kit/output';

/** A name for things that is another when any of them is. */
export function stampOf(...things: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // With lengths, or two things could be parted otherwise and look the same.
  for (const thing of things) hash.update(`${Buffer.byteLength(thing)}:`).update(thing);
  return hash.digest('hex').slice(0, 32);
}

/**
 * All that a story is read, checked and drawn with: the project's code, its packages, Node itself,
 * whose `Intl` writes dates.
 * @param root the project's folder
 */
export function stampCode(root = '.'): string {
  const files = CODE.flatMap((name) => listFiles(path.join(root, name)))
    .filter((file) => !file.startsWith(path.join(root, FONTS)))
    .flatMap((file) => [path.relative(root, file), readFileSync(file)]);
  const { devDependencies = {} } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  ) as { devDependencies?: Record<string, string> };
  const packages = Object.keys(devDependencies).flatMap((name) => {
    const file = path.join(root, 'node_modules', name, 'package.json');
    return existsSync(file) ? [name, readFileSync(file)] : [];
  });
  return stampOf(process.version, process.versions.icu ?? '', ...files, ...packages);
}

/** A story's files, and the code that reads them. */
export function stampStory(code: string, slug: string, files: Files): string {
  return stampOf(code, slug, ...[...files].flat());
}

/**
 * All that stands in a page and is not its story's: code as it was built, addresses of scripts and
 * styles, fonts, which are cut to the letters of all stories, and the site's host.
 */
export function stampSite(code: string, origin: string, root = '.'): string {
  const files = [FONTS, `${BUILT}/server`, `${BUILT}/client`]
    .flatMap((folder) => listFiles(path.join(root, folder)))
    .flatMap((file) => [path.relative(root, file), readFileSync(file)]);
  return stampOf(code, origin, ...files);
}

/** A file, or all below a folder, in order of path; nothing where there is neither. */
function listFiles(from: string): string[] {
  if (!existsSync(from)) return [];
  if (path.extname(from) !== '') return [from];
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
