import { sourcesAddress, stepPageAddress, storyAddress } from '$lib/story/address';
import type { Story } from '$lib/story/story';
import { absolute, SITE } from './absolute';
import { alternatesOf } from './alternates';
import type { Alternate } from './alternates';
import type { Origin } from './absolute';

/** Said in a file whose format knows no address without a host. */
const UNKNOWN =
  '<!-- Empty: the site was built without WAYMARK_ORIGIN, and so knows no address. -->';

/** A page as a sitemap lists it. */
interface Page {
  path: string;
  date?: string;
  alternates?: readonly Alternate[];
}

/** Every page with an address of its own, as sitemaps.org has it. */
export function writeSitemap(stories: readonly Story[], origin: Origin): string {
  const pages = stories.flatMap((story) =>
    story.editions.flatMap(({ slug, steps }): Page[] => {
      const date = story.file.published;
      const alternates = (at: (slug: string) => string, step?: string) =>
        alternatesOf(story, at, origin, step);
      return [
        { path: storyAddress(slug), date, alternates: alternates(storyAddress) },
        { path: sourcesAddress(slug), date, alternates: alternates(sourcesAddress) },
        ...steps.map((id) => {
          const at = (place: string) => stepPageAddress(place, id);
          return { path: at(slug), date, alternates: alternates(at, id) };
        }),
      ];
    }),
  );
  const entry = ({ path, date, alternates = [] }: Page) =>
    [
      `<url><loc>${escapeXml(absolute(path, origin))}</loc>`,
      date ? `<lastmod>${date}</lastmod>` : '',
      ...alternates.map(
        ({ language, address }) =>
          `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(address)}"/>`,
      ),
      '</url>',
    ].join('');
  // Named only where it is used: some that read sitemaps know no other namespace.
  const several = pages.some(({ alternates = [] }) => alternates.length > 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${several ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : ''}>`,
    ...(origin ? [{ path: '/' }, ...pages].map(entry) : [UNKNOWN]),
    '</urlset>\n',
  ].join('\n');
}

/** The stories as RSS 2.0, newest first. */
export function writeFeed(stories: readonly Story[], origin: Origin): string {
  const newest = [...stories].sort((a, b) => b.file.published.localeCompare(a.file.published));
  const items = newest.map(({ slug, file }) => {
    const address = escapeXml(absolute(storyAddress(slug), origin));
    return [
      '<item>',
      `<title>${escapeXml(file.title)}</title>`,
      `<link>${address}</link>`,
      `<guid>${address}</guid>`,
      `<pubDate>${new Date(file.published).toUTCString()}</pubDate>`,
      `<description>${escapeXml(file.standfirst)}</description>`,
      '</item>',
    ].join('');
  });
  const self = absolute('/feed.xml', origin);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    `<title>${SITE}</title>`,
    `<link>${escapeXml(absolute('/', origin))}</link>`,
    `<description>Stories told in steps.</description>`,
    ...(origin
      ? [`<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`, ...items]
      : [UNKNOWN]),
    '</channel></rss>\n',
  ].join('\n');
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
