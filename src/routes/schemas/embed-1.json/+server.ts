import { json } from '@sveltejs/kit';
import { describeEmbedMessages } from '$lib/server/export/embed-schema';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = () => json(describeEmbedMessages());
