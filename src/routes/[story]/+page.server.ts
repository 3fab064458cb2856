import { error } from '@sveltejs/kit';
import { siteOrigin } from '$lib/server/origin';
import { listStories } from '$lib/server/stories/files';
import { openStory } from '$lib/server/stories/open';
import { clientScript } from '$lib/server/client-script';
import { shareStory } from '$lib/story/share/page';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listStories().map((story) => ({ story }));

export const load: PageServerLoad = ({ params }) => {
  if (!listStories().includes(params.story)) error(404, 'There is no such story.');
  const story = openStory(params.story);
  const share = shareStory(story, siteOrigin());
  const scripts = {
    read: clientScript('read'),
    ghosts: clientScript('ghosts'),
    explore: clientScript('explore'),
  };
  return { lang: story.file.language, story, scripts, share };
};
