import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readStory } from '../../../src/lib/server/stories/files';
import type { Files } from '../../../src/lib/server/stories/files';
import { root } from '../../support/run/commands.mjs';

/** The story that is told again and again: four steps, one of each kind of scene but one. */
const SLUG = 'harbour';
const FROM = path.join(root, 'tests/fixtures/stories');

/** What a site is to have. */
export interface Size {
  stories: number;
  /** Of each story. */
  steps: number;
}

/** As many as the story has that is told again. */
export const STEPS = 4;

/**
 * Writes the project anew with other stories, to be built without a trace in this one: its packages
 * are ours, but for what builds keep between them.
 */
export function writeSite(folder: string, size: Size): void {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['src', 'static', 'LICENSE', 'package.json'])
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  for (const part of ['svelte.config.js', 'tsconfig.json', 'vite.config.ts'])
    cpSync(path.join(root, part), path.join(folder, part));
  rmSync(path.join(folder, 'src/lib/styles/generated'), { recursive: true, force: true });
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of readdirSync(path.join(root, 'node_modules')))
    if (!name.startsWith('.'))
      symlinkSync(
        path.join(root, 'node_modules', name),
        path.join(folder, 'node_modules', name),
        'junction',
      );
  for (const [name, text] of generateStories(size)) {
    const file = path.join(folder, 'stories', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Files of stories that differ in what readers would take for another: address and title. */
export function generateStories({ stories, steps }: Size): Map<string, string> {
  const told = tellLonger(readStory(SLUG, FROM), steps);
  const written = new Map<string, string>();
  for (let i = 1; i <= stories; i++)
    for (const [name, text] of told)
      written.set(
        name.replace(SLUG, `${SLUG}-${i}`),
        name.endsWith('/story.yaml')
          ? text.replace(/^title: .*/m, `title: Two ferries (${spell(i)})`)
          : text,
      );
  return written;
}

/** A number in letters: a figure in a title would have to be in the evidence. */
function spell(number: number): string {
  return String(number).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
}

/** The same story with its steps told as often as is asked for. */
function tellLonger(files: Files, steps: number): Map<string, string> {
  const told = new Map(files);
  const story = told.get(`${SLUG}/story.yaml`) ?? '';
  const ids = /steps: \[([^\]]*)\]/g;
  const own = [...story.matchAll(ids)].flatMap(([, list = '']) => list.split(', '));
  const more = Array.from({ length: Math.max(0, steps - own.length) }, (_, i) => {
    const id = own[i % own.length] ?? '';
    const again = `${id}-${Math.floor(i / own.length) + 2}`;
    told.set(`${SLUG}/steps/${again}.md`, told.get(`${SLUG}/steps/${id}.md`) ?? '');
    return again;
  });
  // In chapters of the length that a long story has.
  const chapters = Array.from(
    { length: Math.ceil(more.length / 20) },
    (_, i) =>
      `  - { id: more-${i + 1}, title: More ${i + 1}, steps: [${more.slice(i * 20, i * 20 + 20).join(', ')}] }\n`,
  );
  told.set(`${SLUG}/story.yaml`, story.replace(/\nties:/, `${chapters.join('')}\nties:`));
  return told;
}
