import { error } from '@sveltejs/kit';
import { listStories } from '$lib/server/stories/files';
import { openStory } from '$lib/server/stories/open';
import { clientScript } from '$lib/server/client-script';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listStories().map((story) => ({ story }));

export const load: PageServerLoad = ({ params }) => {
  if (!listStories().includes(params.story)) error(404, 'There is no such story.');
  const story = openStory(params.story);
  return { lang: story.file.language, story, script: clientScript('present') };
};
