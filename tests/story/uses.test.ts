import { expect, test } from 'vitest';
import { loadStories } from '$lib/server/stories/load';
import { pictureWordsOf } from '$lib/story/picture-words';
import { countRests, groupClaims, groupOutside, listUses } from '$lib/story/uses';

const stories = [...loadStories('stories'), ...loadStories('tests/fixtures/stories')];

test.each(stories)('every claim of $slug stands in one group, unused ones in the last', (story) => {
  const uses = listUses(story);
  const groups = groupClaims(story, uses);
  const ids = groups.flatMap(({ claims }) => claims.map(({ id }) => id));
  expect(ids.toSorted()).toEqual(Object.keys(story.claims).toSorted());
  const unused = Object.keys(story.claims).filter((id) => !uses[id]);
  expect(groups.slice(0, -1).every(({ chapter }) => chapter)).toBe(true);
  expect((groups.at(-1)?.chapter ? [] : (groups.at(-1)?.claims ?? [])).length).toBe(unused.length);
  for (const { claims } of groups)
    expect(claims.map(({ date }) => date)).toEqual(claims.map(({ date }) => date).toSorted());
});

test.each(stories)('every outside source of $slug stands in one group of its grade', (story) => {
  const ids = groupOutside(story).flatMap(({ grade, sources }) => {
    expect(sources.every((source) => source.grade === grade)).toBe(true);
    return sources.map(({ id }) => id);
  });
  expect(ids.toSorted()).toEqual(Object.keys(story.sources.outside).toSorted());
});

test.each(stories)('each sentence of $slug is counted once', (story) => {
  for (const step of story.steps) {
    const counts = Object.values(countRests(step, story));
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(step.paragraphs.flat().length);
  }
});

test.each(stories)('no claim that a picture of $slug names is missed', (story) => {
  const uses = listUses(story);
  for (const step of story.steps) {
    const drawn = JSON.stringify([step.builds, step.scene, step.panel ?? null]);
    const named = [...drawn.matchAll(/"(?:claim|answerClaim)":"([^"]+)"/g)].map(([, id]) => id);
    for (const id of named) {
      expect(uses[id ?? '']?.map((use) => use.step.id)).toContain(step.id);
      expect(pictureWordsOf(step, story).flatMap(({ claims }) => claims)).toContain(id);
    }
  }
});

test('a claim is said to be where a reader sees it first', () => {
  const story = stories.find(({ slug }) => slug === 'harbour');
  if (!story) throw new Error('there is no made-up story');
  const [step] = story.steps;
  const claim = step?.paragraphs.flat().flatMap(({ claims }) => claims)[0]?.id ?? '';
  expect(listUses(story)[claim]?.[0]).toEqual({ step, where: 'words' });
});
