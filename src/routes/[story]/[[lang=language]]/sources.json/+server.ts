import { json } from '@sveltejs/kit';
import { exportSources } from '$lib/server/export/sources-json';
import { findStory, storyEntries } from '$lib/server/stories/find';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = storyEntries;

export const GET: RequestHandler = ({ params }) => json(exportSources(findStory(params)));
