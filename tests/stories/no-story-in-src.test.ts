import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadStories } from '$lib/server/stories/load';
import type { Story } from '$lib/story/story';

/** Source files of the site by name; pictures and fonts hold no words, and packages are not ours. */
const SOURCES = listFiles('src')
  .filter((file) => /\.(ts|js|svelte|css|html|json)$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** A name of a story that is the name of something else as well, in the files named here. */
const OTHERWISE: Record<string, RegExp> = {
  // The typeface, in a list of fonts and in a deck whose reader may not have ours.
  Georgia: /\.css$|\/pptx\/.*\.ts$/,
};

describe.each(loadStories('stories'))('of the story $slug', (story) => {
  it.each(listNames(story))('nothing in src says "%s"', (name) => {
    const literal = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'u');
    const naming = SOURCES.filter(
      ({ file, text }) => !OTHERWISE[name]?.test(file) && whole.test(text),
    );
    expect(naming.map(({ file }) => file)).toEqual([]);
  });
});

/**
 * Names that only this story has. Left out are ids of one word, such as the camera "border" or the
 * step "after", and whatever has two letters: they are words of the language and of code too.
 */
function listNames({ slug, file, steps }: Story): string[] {
  const names = [
    slug,
    ...steps.map(({ id }) => id).filter(isCompound),
    ...Object.keys(file.cameras).filter(isCompound),
    ...Object.entries(file.places).flatMap(([id, { name, alt }]) => [
      ...(isCompound(id) || id === name.toLowerCase() ? [id] : []),
      name,
      ...(alt ? [alt] : []),
    ]),
    ...Object.keys(file.organisations).filter((id) => id.length > 2),
    ...Object.values(file.organisations).flatMap(({ name, about }) => [name, about]),
    ...Object.keys(file.countries),
    ...Object.values(file.countries).map(({ name }) => name),
    ...Object.values(file.maps).flatMap(({ names: onMap }) => onMap.map(({ text }) => text)),
  ];
  return [...new Set(names)].filter((name) => name.length > 2).sort();
}

function isCompound(id: string): boolean {
  return /[-_]/.test(id);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : listFiles(file);
    return [file];
  });
}
