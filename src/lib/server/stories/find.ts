import { error } from '@sveltejs/kit';
import type { Step, Story } from '$lib/story/story';
import { listStories } from './files';
import { openEditions } from './open';

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
  const found = listStories().includes(slug)
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

/** Parameters of every address of a story, in each of its languages. */
export function storyEntries(): { story: string; lang?: string }[] {
  return listStories().flatMap((story) =>
    openEditions(story).map(({ original, file: { language } }) =>
      language === original ? { story } : { story, lang: language },
    ),
  );
}

/** Parameters of every address of a step. */
export function stepEntries(): { story: string; lang?: string; step: string }[] {
  return storyEntries().flatMap((place) =>
    findStory(place).steps.map(({ id }) => ({ ...place, step: id })),
  );
}
