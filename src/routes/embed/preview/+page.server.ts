import { clientScript } from '$lib/server/client-script';
import { LOADER } from '$lib/server/loader';
import { listStories } from '$lib/server/stories/files';
import { openStory } from '$lib/server/stories/open';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  lang: 'en',
  stories: listStories().map(openStory),
  loader: LOADER,
  script: clientScript('preview'),
});
