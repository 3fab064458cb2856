import { paintCard } from '$lib/server/cards/paint';
import { findStory, storyEntries } from '$lib/server/stories/find';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = storyEntries;

export const GET: RequestHandler = async ({ params }) => {
  return new Response(new Uint8Array(await paintCard(findStory(params))), {
    headers: { 'content-type': 'image/png' },
  });
};
