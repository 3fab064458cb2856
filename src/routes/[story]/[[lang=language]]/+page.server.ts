import { siteOrigin } from '$lib/server/origin';
import { findStory, storyEntries } from '$lib/server/stories/find';
import { clientScript } from '$lib/server/client-script';
import { shareStory } from '$lib/story/share/page';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = storyEntries;

export const load: PageServerLoad = ({ params }) => {
  const story = findStory(params);
  const share = shareStory(story, siteOrigin());
  const scripts = {
    read: clientScript('read'),
    ghosts: clientScript('ghosts'),
    explore: clientScript('explore'),
  };
  return { lang: story.file.language, story, scripts, share };
};
