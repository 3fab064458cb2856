import { writeFramePage } from '$lib/server/frame/page';
import { siteOrigin } from '$lib/server/origin';
import { findStory, storyEntries } from '$lib/server/stories/find';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

export const entries: EntryGenerator = storyEntries;

export const GET: RequestHandler = ({ params }) =>
  new Response(writeFramePage(findStory(params), siteOrigin()), {
    // Exactly this type, or SvelteKit takes it for no page; the document names its encoding itself.
    headers: { 'content-type': 'text/html' },
  });
