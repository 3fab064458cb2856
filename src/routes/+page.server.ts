import { listStories } from '$lib/server/stories/files';
import { openStory } from '$lib/server/stories/open';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  lang: 'en',
  stories: listStories().map(openStory),
});
