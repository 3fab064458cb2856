import { error } from '@sveltejs/kit';
import { readSound } from '../kept/editions';
import { stampCode } from '../kept/stamps';
import { listStories, readStory } from './files';
import { loadEditions } from './load';
import { StoryError } from './problems';
import type { Story } from '$lib/story/story';

/** So many stories lie open at a time; more would fill the memory of a large site's build. */
const OPEN = 8;

/** The stories that were opened last, the last at the end. */
const opened = new Map<string, [Story, ...Story[]]>();
let code: string | undefined;

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
 * The stories by folder and what stands in their addresses. Read once a build, since every page asks.
 * @throws a page of all mistakes in a story
 */
export function listContents(): ReadonlyMap<string, Contents> {
  if (!contents || import.meta.env.DEV)
    contents = new Map(listStories().map((slug) => [slug, readContents(slug)]));
  return contents;
}

function readContents(slug: string): Contents {
  const [story, ...others] = openEditions(slug);
  return {
    slug,
    languages: [story.file.language, ...others.map(({ file }) => file.language)],
    steps: story.steps.map(({ id }) => id),
  };
}

/**
 * A story for a page. Afresh for each request while developing.
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
    const editions = readEditions(slug);
    opened.set(slug, editions);
    const [oldest] = opened.keys();
    if (opened.size > OPEN && oldest !== undefined) opened.delete(oldest);
    return editions;
  } catch (cause) {
    if (cause instanceof StoryError) error(500, cause.message);
    throw cause;
  }
}

/** A build has checked every story before it makes a page, and kept what it read. */
function readEditions(slug: string): [Story, ...Story[]] {
  const files = readStory(slug);
  if (import.meta.env.DEV) return loadEditions(slug, files);
  code ??= stampCode();
  return readSound(code, slug, files)?.editions ?? loadEditions(slug, files);
}
