import { siteOrigin } from '$lib/server/origin';
import { absolute } from '$lib/story/share/absolute';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = () => {
  const origin = siteOrigin();
  const sitemap = origin ? `Sitemap: ${absolute('/sitemap.xml', origin)}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
