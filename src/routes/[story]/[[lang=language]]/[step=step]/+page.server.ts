import { siteOrigin } from '$lib/server/origin';
import { findStep, stepEntries } from '$lib/server/stories/find';
import { shareStep } from '$lib/story/share/page';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = stepEntries;

export const load: PageServerLoad = ({ params }) => {
  const { story, step } = findStep(params);
  return { lang: story.file.language, story, step, share: shareStep(step, story, siteOrigin()) };
};
