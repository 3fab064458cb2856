import { error } from '@sveltejs/kit';
import { readStory } from './files';
import { loadEditions } from './load';
import { StoryError } from './problems';
import type { Story } from '$lib/story/story';

const opened = new Map<string, [Story, ...Story[]]>();

/**
 * A story for a page. Read once a build; afresh for each request while developing.
 * @throws a page of all its mistakes when it has any
 */
export function openStory(slug: string): Story {
  return openEditions(slug)[0];
}

/**
 * A story in all its languages, its own first.
 * @throws a page of all its mistakes when it has any
 */
export function openEditions(slug: string): [Story, ...Story[]] {
  const known = opened.get(slug);
  if (known && !import.meta.env.DEV) return known;
  try {
    const editions = loadEditions(slug, readStory(slug));
    opened.set(slug, editions);
    return editions;
  } catch (cause) {
    if (cause instanceof StoryError) error(500, cause.message);
    throw cause;
  }
}
