import { error } from '@sveltejs/kit';
import type { Step, Story } from '$lib/story/story';
import { listStories } from './files';
import { listContents, openEditions } from './open';
import type { Contents } from './open';

/** The part of an address that names a story: its folder, and a language if not its own. */
interface Place {
  story: string;
  lang?: string | undefined;
}

/**
 * The story of an address, in the language of that address.
 * @throws a page that says there is none
 */
export function findStory({ story: slug, lang }: Place): Story {
  const found = isStory(slug)
    ? openEditions(slug).find((one) => one.slug === (lang ? `${slug}/${lang}` : slug))
    : undefined;
  if (!found) error(404, 'There is no such story.');
  return found;
}

/**
 * The step of an address, and its story.
 * @throws a page that says there is none
 */
export function findStep(place: Place & { step: string }): { story: Story; step: Step } {
  const story = findStory(place);
  const step = story.steps.find((one) => one.id === place.step);
  if (!step) error(404, 'There is no such step.');
  return { story, step };
}

/** Whether there is a story in a folder of that name. */
export function isStory(slug: string): boolean {
  return import.meta.env.DEV ? listStories().includes(slug) : listContents().has(slug);
}

/** Parameters of every address of a story, in each of its languages. */
export function storyEntries(): { story: string; lang?: string }[] {
  return [...listContents().values()].flatMap(entriesOf);
}

/** Parameters of every address of a step. */
export function stepEntries(): { story: string; lang?: string; step: string }[] {
  return [...listContents().values()].flatMap((story) =>
    entriesOf(story).flatMap((place) => story.steps.map((step) => ({ ...place, step }))),
  );
}

function entriesOf({
  slug,
  languages: [, ...others],
}: Contents): { story: string; lang?: string }[] {
  return [{ story: slug }, ...others.map((lang) => ({ story: slug, lang }))];
}
