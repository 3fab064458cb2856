import { paintCard } from '$lib/server/cards/paint';
import { findStep, stepEntries } from '$lib/server/stories/find';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = stepEntries;

export const GET: RequestHandler = async ({ params }) => {
  const { story, step } = findStep(params);
  return new Response(new Uint8Array(await paintCard(story, step)), {
    headers: { 'content-type': 'image/png' },
  });
};
