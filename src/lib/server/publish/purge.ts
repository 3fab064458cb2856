import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Pages and lists that tell of every story. */
const OF_ALL_STORIES = [
  '/',
  '/404.html',
  '/embed/',
  '/embed/preview/',
  '/feed.xml',
  '/licences.txt',
  '/sitemap.xml',
];

/** Their names change with their content: a copy of one is right for ever. */
const FOR_EVER = /^\/(?:_app\/immutable\/|embed\/v1\.[0-9a-f]+\.js$)/;

/**
 * The addresses of a built site of which a cache may hold an old copy once a story was published
 * anew: all below the story, and what tells of every story.
 * @param folder of the built site
 */
export function listPurges(folder: string, slug: string): string[] {
  return listAddresses(folder)
    .map(({ address }) => address)
    .filter((address) => address.startsWith(`/${slug}/`) || OF_ALL_STORIES.includes(address));
}

/**
 * The addresses at which something else is now than in a site that was built before, or nothing
 * any more.
 * @param before folder of the site as it was published
 */
export function comparePurges(folder: string, before: string): string[] {
  const now = new Map(listAddresses(folder).map(({ address, file }) => [address, file]));
  const old = listAddresses(before).filter(({ address }) => !FOR_EVER.test(address));
  return old
    .filter(({ address, file }) => {
      const after = now.get(address);
      return (
        after === undefined ||
        !readFileSync(join(folder, after)).equals(readFileSync(join(before, file)))
      );
    })
    .map(({ address }) => address);
}

/** Every file that is served, and the address it has: a folder for its page. */
function listAddresses(folder: string): { address: string; file: string }[] {
  return (
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => name.split(sep).join('/'))
      // Not served: what is hidden, what hosts read, and copies of files that are compressed.
      .filter((name) => !/(^|\/)\.|^_headers$|\.(gz|br)$/.test(name))
      .map((file) => ({ address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, file }))
      .sort((a, b) => (a.address < b.address ? -1 : 1))
  );
}
