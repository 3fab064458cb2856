import { error } from '@sveltejs/kit';
import type { Step, Story } from '$lib/story/story';
import { listStories } from './files';
import { openStory } from './open';

/**
 * The story of an address.
 * @throws a page that says there is none
 */
export function findStory(slug: string): Story {
  if (!listStories().includes(slug)) error(404, 'There is no such story.');
  return openStory(slug);
}

/**
 * The step of an address, and its story.
 * @throws a page that says there is none
 */
export function findStep(slug: string, id: string): { story: Story; step: Step } {
  const story = findStory(slug);
  const step = story.steps.find((one) => one.id === id);
  if (!step) error(404, 'There is no such step.');
  return { story, step };
}

/** Parameters of every address of a story. */
export function storyEntries(): { story: string }[] {
  return listStories().map((story) => ({ story }));
}

/** Parameters of every address of a step. */
export function stepEntries(): { story: string; step: string }[] {
  return listStories().flatMap((story) =>
    openStory(story).steps.map(({ id }) => ({ story, step: id })),
  );
}
