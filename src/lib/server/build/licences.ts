import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listStories, storiesRoot } from '../stories/files';

/** What a package says of itself. */
interface Package {
  name: string;
  version: string;
  licence: string;
  text: string;
}

const RULE = '='.repeat(78);

/**
 * The licences of everything that a built site hands out, as one text.
 * @param modules paths of all modules of which something is in a script
 * @param fonts packages of the fonts
 * @throws Error where a package has no text of its licence
 */
export function writeLicences(modules: Iterable<string>, fonts: readonly string[]): string {
  const inScripts = [...new Set([...modules].flatMap((file) => folderOf(file) ?? []))].sort();
  const parts = [
    ['Waymark: the code of this site', readFileSync('LICENSE', 'utf8')],
    ...listStories().flatMap((slug) =>
      listTexts(path.join(storiesRoot(), slug)).map((file) => [
        `Story "${slug}": ${path.basename(path.dirname(file))}/${path.basename(file)}`,
        readFileSync(file, 'utf8'),
      ]),
    ),
    ...inScripts.map(readPackage).map((found) => describe('In the scripts', found)),
    ...fonts
      .map((name) => readPackage(path.join('node_modules', name)))
      .map((found) => describe('Fonts, cut to the letters in use', found)),
  ];
  return parts
    .map(([title = '', text = '']) => `${RULE}\n${title}\n${RULE}\n\n${text.trim()}\n`)
    .join('\n');
}

function describe(what: string, { name, version, licence, text }: Package): [string, string] {
  return [`${what}: ${name} ${version} (${licence})`, text];
}

/** The folder of the package that a module belongs to; none for our own. */
function folderOf(file: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/'))?.[0];
}

function readPackage(folder: string): Package {
  const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (!file || !about.license) throw new Error(`${about.name} has no text of its licence`);
  const text = readFileSync(path.join(folder, file), 'utf8');
  return { name: about.name, version: about.version, licence: about.license, text };
}

/** Texts of licences and notices in a story's folder. */
function listTexts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(licen[cs]e|notice)\b/i.test(path.basename(name)))
    .sort()
    .map((name) => path.join(folder, name));
}
