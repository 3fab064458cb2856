import { findStory, storyEntries } from '$lib/server/stories/find';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = storyEntries;

export const load: PageServerLoad = ({ params }) => {
  const story = findStory(params);
  return { lang: story.file.language, story };
};
