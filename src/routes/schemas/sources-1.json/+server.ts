import { json } from '@sveltejs/kit';
import { describeSources } from '$lib/server/export/sources-schema';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = () => json(describeSources());
