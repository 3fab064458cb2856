import { siteOrigin } from '$lib/server/origin';
import { listStories } from '$lib/server/stories/files';
import { openStory } from '$lib/server/stories/open';
import { writeFeed } from '$lib/story/share/feed';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = () =>
  new Response(writeFeed(listStories().map(openStory), siteOrigin()), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
