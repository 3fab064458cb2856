import { listStories } from '$lib/server/stories/files';
import { findStory } from '$lib/server/stories/find';
import type { EntryGenerator, PageServerLoad } from './$types';

/** In the language of the evidence alone: every edition leads here. */
export const entries: EntryGenerator = () => listStories().map((story) => ({ story }));

export const load: PageServerLoad = ({ params }) => {
  const story = findStory(params);
  return { lang: story.file.language, story };
};
