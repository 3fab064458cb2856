import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Story } from '$lib/story/story';
import type { Files } from '../stories/files';
import type { Problem } from '../stories/problems';
import { forgetOthers, keep, KEPT, readKept } from './files';
import { stampStory } from './stamps';

/** A story in which no error was found, in all its languages, its own first. */
export interface Sound {
  editions: [Story, ...Story[]];
  doubts: readonly Problem[];
}

/**
 * A story as it was read and checked before, from the same files by the same code.
 * @param code stamp of the code
 * @returns undefined where it was not
 */
export function readSound(
  code: string,
  slug: string,
  files: Files,
  folder = KEPT,
): Sound | undefined {
  const kept = readKept(path.join(folder, 'stories', slug, stampStory(code, slug, files)));
  return kept && (deserialize(kept) as Sound);
}

/** Keeps a story that was read and checked, in the place of what it was before. */
export function keepSound(
  code: string,
  slug: string,
  files: Files,
  sound: Sound,
  folder = KEPT,
): void {
  const stamp = stampStory(code, slug, files);
  const place = path.join(folder, 'stories', slug);
  keep(path.join(place, stamp), serialize(sound));
  forgetOthers(place, stamp);
}
