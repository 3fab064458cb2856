import { error, json } from '@sveltejs/kit';
import { siteOrigin } from '$lib/server/origin';
import { findStory, storyEntries } from '$lib/server/stories/find';
import { writeOembed } from '$lib/story/share/oembed';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** None where the host is not known: every address in it must have one. */
export const entries: EntryGenerator = () => (siteOrigin() ? storyEntries() : []);

export const GET: RequestHandler = ({ params }) => {
  const origin = siteOrigin();
  if (!origin) error(404, 'The site was built without WAYMARK_ORIGIN.');

  return json(writeOembed(findStory(params), undefined, origin));
};
