import { listStories } from '$lib/server/stories/files';
import { openStory } from '$lib/server/stories/open';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  lang: 'en',
  stories: listStories().map((slug) => ({ slug, title: openStory(slug).file.title })),
});
