import { error, json } from '@sveltejs/kit';
import { exportSources } from '$lib/server/export/sources-json';
import { listStories } from '$lib/server/stories/files';
import { openStory } from '$lib/server/stories/open';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => listStories().map((story) => ({ story }));

export const GET: RequestHandler = ({ params }) => {
  if (!listStories().includes(params.story)) error(404, 'There is no such story.');
  return json(exportSources(openStory(params.story)));
};
