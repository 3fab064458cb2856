import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { siteOrigin } from '../origin';
import { readStory } from '../stories/files';
import { forgetOthers, keep, KEPT, listNames, readKept } from './files';
import { stampCode, stampOf, stampSite, stampStory } from './stamps';

/** Sites of which pages are kept, of 1.6 MB a story: with an origin, say, and without. */
const SITES = 2;

/** What builds of a site keep of its stories' pages. */
export interface Site {
  /** Stamps of the code and of all that stands in a page beside its story. */
  code: string;
  stamp: string;
  /** Where pages of all sites are kept. */
  folder: string;
}

/** Where the pages of each story lie; found once a build. */
const places = new Map<string, string>();
let site: Site | undefined;

/**
 * A page of a story as it was made before, of the same story by the same site; else made and kept.
 * @param slug of a story that there is
 * @param address of the page
 */
export async function keepPage(
  slug: string,
  address: string,
  make: () => Promise<Response> | Response,
): Promise<Response> {
  let place = places.get(slug);
  if (!place) {
    site ??= openSite();
    place = placeOf(site, stampStory(site.code, slug, readStory(slug)), slug);
    places.set(slug, place);
  }
  return takePage(place, address, make);
}

/** A page from where those of its story lie, else made and laid there. */
export async function takePage(
  place: string,
  address: string,
  make: () => Promise<Response> | Response,
): Promise<Response> {
  const file = path.join(place, stampOf(address));
  const kept = readKept(file);
  if (kept) return unpack(kept);
  const made = await make();
  // What is wrong is told anew by each build.
  if (made.status !== 200) return made;
  const head = Buffer.from(`${JSON.stringify([...made.headers])}\n`);
  const packed = Buffer.concat([head, new Uint8Array(await made.arrayBuffer())]);
  keep(file, packed);
  return unpack(packed);
}

function unpack(packed: Buffer): Response {
  const end = packed.indexOf('\n');
  const headers = JSON.parse(packed.toString('utf8', 0, end)) as [string, string][];
  return new Response(new Uint8Array(packed.subarray(end + 1)), { headers });
}

/** Where pages of a story as it is now lie; those of the story as it was are forgotten. */
export function placeOf({ folder, stamp }: Site, story: string, slug: string): string {
  const place = path.join(folder, stamp, slug);
  forgetOthers(place, story);
  return path.join(place, story);
}

function openSite(): Site {
  const code = stampCode();
  const stamp = stampSite(code, siteOrigin() ?? '');
  const folder = path.join(KEPT, 'pages');
  forgetSites(folder, stamp);
  return { code, stamp, folder };
}

/** Notes that a site is built; pages of those that were not for longest are forgotten. */
export function forgetSites(folder: string, stamp: string): void {
  keep(path.join(folder, stamp, '.built'), '');
  const builtAt = (name: string) =>
    statSync(path.join(folder, name, '.built'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const others = listNames(folder).filter((name) => name !== stamp);
  const old = others.sort((a, b) => builtAt(b) - builtAt(a)).slice(SITES - 1);
  for (const name of old) rmSync(path.join(folder, name), { recursive: true, force: true });
}
