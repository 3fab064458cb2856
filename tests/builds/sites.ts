import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { copySite } from '../support/copy-site';
import { run } from '../support/run/commands.mjs';
import { readSite } from '../support/run/site-files.mjs';

/** The page of the small story, which each site tells in words and a script of its own. */
export const STORY = '/harbour/';
const TITLE = 'Two ferries';

/** Sites of one folder of code, as they would be published one after the other. */
const CHANGES = {
  first: () => undefined,
  second: () => undefined,
  /** Told that no story is kept any more, by the line that the README names. */
  off: (folder: string) =>
    change(folder, 'src/lib/server/offline.js', 'OFFLINE = true', 'OFFLINE = false'),
} satisfies Record<string, (folder: string) => void>;

type Name = keyof typeof CHANGES;

/** The folder of a built site, which is built where this run has not done so yet. */
export function siteOf(name: Name): string {
  const folder = path.resolve('test-results/builds', name);
  const site = path.join(folder, 'build');
  if (existsSync(site)) return site;
  write(folder, name);
  if (!build(folder)) throw new Error(`the site ${name} cannot be built`);
  return site;
}

/** A folder in which the first site is built, and the code and words are those of the second. */
export function writeUnfinished(): string {
  const folder = path.resolve('test-results/builds/unfinished');
  write(folder, 'second');
  cpSync(siteOf('first'), path.join(folder, 'build'), { recursive: true });
  return folder;
}

/**
 * Builds what is in a folder.
 * @param death when the build is to be killed: at which call of which function of `fs`, if its
 *   arguments contain a text
 * @returns whether it ended well
 */
export function build(folder: string, death?: readonly [string, string, number]): boolean {
  const die = pathToFileURL('tests/builds/die.mjs').href;
  const env = death && { NODE_OPTIONS: `--import ${die}`, WAYMARK_DIE: JSON.stringify(death) };
  return run('vite', ['build', '--logLevel', 'warn'], env, folder);
}

/** What is in a built site: each file with a hash of it, but for the time of the build. */
export function listSite(site: string): Record<string, string> {
  const files = existsSync(site) ? [...readSite(site)] : [];
  return Object.fromEntries(
    files.filter(([name]) => name !== '_app/version.json').map(([name, { hash }]) => [name, hash]),
  );
}

/** Makes a mistake in the story, for which a build is refused. */
export function misspell(folder: string): void {
  change(folder, 'stories/harbour/story.yaml', 'camera: strait\n', 'camera: straight\n');
}

function write(folder: string, name: Name): void {
  copySite(folder);
  cpSync('tests/fixtures/stories/harbour', path.join(folder, 'stories/harbour'), {
    recursive: true,
  });
  change(folder, 'stories/harbour/story.yaml', TITLE, `${TITLE}, ${name}`);
  appendFileSync(
    path.join(folder, 'src/lib/surfaces/read/client.ts'),
    `\ndocument.documentElement.dataset['edition'] = '${name}';\n`,
  );
  CHANGES[name](folder);
  rmSync(path.join(folder, 'build'), { recursive: true, force: true });
}

function change(folder: string, name: string, from: string, to: string): void {
  const file = path.join(folder, name);
  const parts = readFileSync(file, 'utf8').split(from);
  if (parts.length < 2) throw new Error(`"${from}" is not in ${name}`);
  const [first = '', ...rest] = parts;
  writeFileSync(file, first + to + rest.join(from));
}
