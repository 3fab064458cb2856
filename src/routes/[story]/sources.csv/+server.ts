import { error } from '@sveltejs/kit';
import { exportSourcesCsv } from '$lib/server/export/sources-csv';
import { listStories } from '$lib/server/stories/files';
import { isStory } from '$lib/server/stories/find';
import { openStory } from '$lib/server/stories/open';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => listStories().map((story) => ({ story }));

export const GET: RequestHandler = ({ params }) => {
  if (!isStory(params.story)) error(404, 'There is no such story.');
  return new Response(exportSourcesCsv(openStory(params.story)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
