import { findStory, storyEntries } from '$lib/server/stories/find';
import { clientScript } from '$lib/server/client-script';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = storyEntries;

export const load: PageServerLoad = ({ params }) => {
  const story = findStory(params);
  return { lang: story.file.language, story, script: clientScript('present') };
};
