import { siteOrigin } from '$lib/server/origin';
import { findStory, storyEntries } from '$lib/server/stories/find';
import { sourcesAddress } from '$lib/story/address';
import { alternatesOf } from '$lib/story/share/alternates';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = storyEntries;

export const load: PageServerLoad = ({ params }) => {
  const story = findStory(params);
  const alternates = alternatesOf(story, sourcesAddress, siteOrigin());
  return { lang: story.file.language, story, alternates };
};
