import { writeSinglePage } from '$lib/server/frame/page';
import { siteOrigin } from '$lib/server/origin';
import { findStep, stepEntries } from '$lib/server/stories/find';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

export const entries: EntryGenerator = stepEntries;

export const GET: RequestHandler = ({ params }) => {
  const { story, step } = findStep(params);
  // Exactly this type: see the frame of the whole story.
  return new Response(writeSinglePage(story, step, siteOrigin()), {
    headers: { 'content-type': 'text/html' },
  });
};
