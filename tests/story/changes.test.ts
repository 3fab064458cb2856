import { expect, test } from 'vitest';
import { loadStories } from '$lib/server/stories/load';
import { whatChanged } from '$lib/story/changes/what-changed';

const stories = [...loadStories('stories'), ...loadStories('tests/fixtures/stories')];

test.each(stories)('the changes of $slug read as was reviewed', async (story) => {
  const text = story.steps
    .map(({ number, headline }) => {
      return `${number} ${headline}\n${whatChanged(story, number).join(' ')}\n`;
    })
    .join('\n');
  await expect(text).toMatchFileSnapshot(`../snapshots/changes/${story.slug}.txt`);
});

test.each(stories)('every change of $slug is a sentence, with nothing left to fill in', (story) => {
  const ids = Object.values(story.file.cameras).flatMap(({ map }) => [
    ...Object.keys(story.paths[map]?.others ?? {}),
    ...Object.keys(story.stage.data.maps[map]?.routes ?? {}),
  ]);
  for (const { number } of story.steps)
    for (const sentence of whatChanged(story, number)) {
      expect(sentence).toMatch(/^\p{Lu}|^“|^\d/u);
      expect(sentence).toMatch(/[.?!]”?$/);
      expect(sentence).not.toMatch(/[{}]|undefined/);
      for (const id of ids.filter((one) => one.includes('_'))) expect(sentence).not.toContain(id);
    }
});

test('a picture that stays says so, and one that comes back is compared with when it was seen', () => {
  const [story] = loadStories('tests/fixtures/stories');
  const [first, second] = story?.steps ?? [];
  if (!story || !first || !second) throw new Error('the fixture has no two steps');
  const map = { ...first, builds: [], number: 1 };
  const steps = [map, { ...map, number: 2 }, { ...second, builds: [] }, { ...map, number: 4 }];
  const stage = { ...story.stage, ties: [] };
  const told = (number: number) => whatChanged({ ...story, steps, stage }, number).join(' ');
  expect(told(2)).toBe('The picture stays as it was.');
  expect(told(4)).toBe(
    'The chart of membership gives way to a map of the strait. It is as it was in step 2.',
  );
});
