import { LANGUAGE } from '../../../../story/language';

/** The views of the file, by the addresses of the pages that they were. */
interface Site {
  slug: string;
  /** Where the site is published, such as `https://example.org`; undefined where that is not known. */
  origin: string | undefined;
}

/**
 * Makes the addresses of a page work in one file: those of the story's own pages lead to its views,
 * others to the published site, or nowhere, as plain words, where that is not known.
 */
export function rewriteLinks(body: string, { slug, origin }: Site): string {
  const home = `/${slug}/`;
  const resolve = (href: string): string | undefined => {
    const [, path = '', hash = ''] = /^([^#]*)(#.*)?$/.exec(href) ?? [];
    if (path === '' || /^[a-z]+:/.test(path)) return href;
    if (path === home || path === '../') return `?${hash}`;
    if (path === `${home}present/`) return `?present${hash}`;
    if (path === `${home}sources/`) return `?sources${hash}`;
    // A step's own page: here it is a place in the story.
    const step = path.startsWith(home)
      ? /^([\w-]+)\/$/.exec(path.slice(home.length))?.[1]
      : undefined;
    if (step && !LANGUAGE.test(step)) return `?#${step}`;
    return origin && path.startsWith('/') ? `${origin}${href}` : undefined;
  };
  // Ghosts in stills, and exploring, are files of their own, and here there is but one.
  return body
    .replace(/ data-(ghosts|explore-by)="[^"]*"/g, '')
    .replace(/<li><button [^>]*data-explore[^>]*>[^<]*<\/button><\/li>/g, '')
    .replace(/<a\b([^>]*)>(.*?)<\/a>/gs, (_, attributes: string, content: string) => {
      const href = /\shref="([^"]*)"/.exec(attributes)?.[1];
      const to = href === undefined ? undefined : resolve(href);
      if (to !== undefined)
        return `<a${attributes.replace(/\shref="[^"]*"/, () => ` href="${to}"`)}>${content}</a>`;
      return `<span${attributes.replace(/\s(href|download)="[^"]*"/g, '')}>${content}</span>`;
    });
}
