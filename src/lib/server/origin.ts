import type { Origin } from '../story/share/absolute';

/**
 * Where the site will be published, from WAYMARK_ORIGIN ("https://example.org"); undefined where
 * nobody has said so.
 * @throws Error when it is no scheme and host
 */
export function siteOrigin(given = process.env['WAYMARK_ORIGIN']): Origin {
  if (!given) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`)
    throw new Error(
      `WAYMARK_ORIGIN should be a scheme and a host such as https://example.org, not "${given}".`,
    );
  return url.origin;
}
