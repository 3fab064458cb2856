import { expect } from 'vitest';
import { readStory } from '$lib/server/stories/files';
import type { Files } from '$lib/server/stories/files';
import { examineStory, loadStory } from '$lib/server/stories/load';
import { showProblem, StoryError } from '$lib/server/stories/problems';

/** An author's slip: in a file, one text in place of another. */
export type Slip = readonly [file: string, from: string, to: string];

export const harbour: Files = readStory('harbour', 'tests/fixtures/stories');

/** The story with slips in it. A text to be replaced must stand in its file once, and only once. */
export function withSlips(...slips: readonly Slip[]): Files {
  const files = new Map(harbour);
  for (const [name, from, to] of slips) {
    const file = `harbour/${name}`;
    const parts = (files.get(file) ?? '').split(from);
    expect(parts, `"${from}" in ${file}`).toHaveLength(2);
    files.set(file, parts.join(to));
  }
  return files;
}

/** The story without a file. */
export function without(name: string): Files {
  const files = new Map(harbour);
  expect(files.delete(`harbour/${name}`), name).toBe(true);
  return files;
}

/** The story with one more file. */
export function plus(name: string, text: string): Files {
  expect(harbour.has(`harbour/${name}`), name).toBe(false);
  return new Map([...harbour, [`harbour/${name}`, text]]);
}

/** What the author is told, without the line that counts the errors. */
export function complaint(files: Files): string {
  try {
    loadStory('harbour', files);
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    const [count, ...lines] = error.message.split('\n');
    expect(count).toBe(`${lines.length} error${lines.length === 1 ? '' : 's'} in the stories`);
    return lines.join('\n');
  }
  return 'no error';
}

/** What the author is told after slips. */
export function complaintAfter(...slips: readonly Slip[]): string {
  return complaint(withSlips(...slips));
}

/** What is doubted after slips that are no errors. */
export function doubtsAfter(...slips: readonly Slip[]): string {
  const { errors, doubts } = examineStory('harbour', withSlips(...slips));
  expect(errors).toEqual([]);
  return doubts.map(showProblem).join('\n');
}
