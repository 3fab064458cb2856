import { error } from '@sveltejs/kit';
import { readStory } from './files';
import { loadStory } from './load';
import { StoryError } from './problems';
import type { Story } from '$lib/story/story';

const opened = new Map<string, Story>();

/**
 * A story for a page. Read once a build; afresh for each request while developing.
 * @throws a page of all its mistakes when it has any
 */
export function openStory(slug: string): Story {
  const known = opened.get(slug);
  if (known && !import.meta.env.DEV) return known;
  try {
    const story = loadStory(slug, readStory(slug));
    opened.set(slug, story);
    return story;
  } catch (cause) {
    if (cause instanceof StoryError) error(500, cause.message);
    throw cause;
  }
}
