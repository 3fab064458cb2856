import { siteOrigin } from '$lib/server/origin';
import { listStories } from '$lib/server/stories/files';
import { openStory } from '$lib/server/stories/open';
import { writeSitemap } from '$lib/story/share/feed';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = () =>
  new Response(writeSitemap(listStories().map(openStory), siteOrigin()), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
