import { describe, expect, it } from 'vitest';
import { readStory } from '$lib/server/stories/files';
import { examineStory } from '$lib/server/stories/load';
import { keepMemory } from '$lib/server/stories/memory';
import { FACTS } from './breaks/facts';
import { NAMES } from './breaks/names';
import { WORDS } from './breaks/words';

const SLUG = 'armenia-russia';
const FILES = readStory(SLUG, 'stories');
/** So that only the broken file is read anew. */
const memory = keepMemory();

const BREAKS = [...WORDS, ...NAMES, ...FACTS];
const NAMED = BREAKS.map((one) => ({ what: one[0], one }));

describe('breaking one thing in the story', () => {
  it('begins with nothing broken, and breaks as many different things as it says', () => {
    expect(examineStory(SLUG, FILES, memory).errors).toEqual([]);
    expect(new Set(BREAKS.map(([what]) => what)).size).toBeGreaterThanOrEqual(30);
  });

  it.each(NAMED)('$what leads to it', ({ one: [, name, from, to, told, where] }) => {
    const file = `${SLUG}/${name}`;
    const broken = replaceFirst(FILES.get(file) ?? '', from, to);
    const files = new Map([...FILES, [file, broken]]);
    const { story, errors } = examineStory(SLUG, files, memory);
    expect(story).toBeUndefined();
    const [there, words] = where ?? [name, to];
    const lines = linesOf(files.get(`${SLUG}/${there}`) ?? '', words);
    const leading = errors.filter((e) => e.file === `${SLUG}/${there}` && lines.includes(e.line));
    expect(leading.map(({ message }) => message).join('\n')).toContain(told);
    expect(leading).not.toEqual([]);
  });
});

function replaceFirst(text: string, from: string, to: string): string {
  const at = text.indexOf(from);
  expect(at).toBeGreaterThan(-1);
  return text.slice(0, at) + to + text.slice(at + from.length);
}

/** Numbers of the lines that words stand on. */
function linesOf(text: string, words: string): number[] {
  const at = text.indexOf(words);
  expect(at).toBeGreaterThan(-1);
  const first = text.slice(0, at).split('\n').length;
  return words.split('\n').map((_, i) => first + i);
}
