import { error } from '@sveltejs/kit';
import { storyFile } from '../../story/schema/story';
import { listStories, readFirstFile, readStory } from './files';
import { loadEditions } from './load';
import { StoryError } from './problems';
import type { Problem } from './problems';
import { readYaml } from './read-evidence';
import type { Story } from '$lib/story/story';

const opened = new Map<string, [Story, ...Story[]]>();

/** What stands in the addresses of a story. */
export interface Contents {
  slug: string;
  /** Every language that it is told in, its own first. */
  languages: readonly [string, ...string[]];
  /** Ids, in order. */
  steps: readonly string[];
}

let contents: ReadonlyMap<string, Contents> | undefined;

/**
 * The stories by folder and what their first files say, without all that a page needs: whoever only
 * wants their addresses need not check them once more. Read once a build, since every page asks.
 * @throws a page of all mistakes in those files
 */
export function listContents(): ReadonlyMap<string, Contents> {
  if (!contents || import.meta.env.DEV)
    contents = new Map(listStories().map((slug) => [slug, readContents(slug)]));
  return contents;
}

function readContents(slug: string): Contents {
  const problems: Problem[] = [];
  const { value } = readYaml(`${slug}/story.yaml`, readFirstFile(slug), storyFile, problems);
  if (!value) error(500, new StoryError(problems).message);
  return {
    slug,
    languages: [value.language, ...value.translations],
    steps: value.chapters.flatMap((chapter) => chapter.steps),
  };
}

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
