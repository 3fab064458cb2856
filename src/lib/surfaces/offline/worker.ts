/**
 * The service worker: a page that was read is there again without a network.
 *
 * It asks the network for nothing of its own: what it keeps are answers that a page asked for, out
 * of the browser's own cache. With a network every page is the newest; a kept one is shown only
 * where the network fails, is silent for too long, or its server has broken down. A page is kept
 * when it has loaded, and only together with its scripts, whose names change with their content: a
 * mixture of two versions cannot come about.
 */

/** Of the worker's world, which the types of a page do not have. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  request: Request;
  preloadResponse?: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}
interface Message extends Lasting {
  source: Client | null;
}
interface Client {
  url: string;
  frameType: string;
}
interface Worker {
  skipWaiting(): void;
  clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: boolean; type: 'window' }): Promise<readonly Client[]>;
  };
  registration: { navigationPreload?: { enable(): Promise<void> } };
}

const worker = self as unknown as Worker;
const CACHE = 'waymark-1';
/** Files whose names change with their content. */
const FILES = '/_app/immutable/';
/** A network that says nothing for so long is none, ms. */
const PATIENCE = 5000;
/** The pages that were read last; those read before are forgotten. */
const MOST = 40;

const keyOf = (address: string) => {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
};
const isFrame = (address: string) => new URL(address).pathname.endsWith('/embed/');

/** Files that a page names, as addresses. */
function filesOf(html: string, page: string): string[] {
  const named = html.match(/[^"'()\s]*\/_app\/immutable\/[^"'()\s<]+\.(js|woff2)/g) ?? [];
  return [...new Set(named.map((name) => new URL(name, page).href))];
}

/** What the browser has in its own cache; undefined where it would have to ask. */
function recall(address: string): Promise<Response | undefined> {
  return fetch(address, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => undefined);
}

/**
 * Keeps a page that has loaded and the files that it has asked for; where a script is wanting, what
 * was kept before. Of the fonts that it names it asks for those whose letters it has.
 */
async function keep({ url, frameType }: Client): Promise<void> {
  if (frameType !== 'top-level' || isFrame(url)) return;
  const cache = await caches.open(CACHE);
  const key = keyOf(url);
  const response = await recall(key);
  if (response?.status !== 200 || response.redirected) return;
  const copy = response.clone();
  const html = await response.text();
  // Not those that are fetched only when a reader asks for what they do.
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(
    ([, src = '']) => new URL(src, key).href,
  );
  for (const file of filesOf(html, key)) {
    if (await cache.match(file)) continue;
    const answer = await recall(file);
    if (answer?.status === 200) await cache.put(file, answer);
    else if (scripts.includes(file)) return;
  }
  await cache.delete(key);
  await cache.put(key, copy);
  await tidy(cache);
}

/** Forgets the oldest pages, and files that no page names any more. */
async function tidy(cache: Cache): Promise<void> {
  const kept = (await cache.keys()).map(({ url }) => url);
  const pages = kept.filter((url) => !url.includes(FILES));
  const needed = new Set<string>();
  for (const [i, page] of pages.entries()) {
    if (i < pages.length - MOST) await cache.delete(page);
    else
      for (const file of filesOf((await (await cache.match(page))?.text()) ?? '', page))
        needed.add(file);
  }
  for (const file of kept) if (file.includes(FILES) && !needed.has(file)) await cache.delete(file);
}

/** The page from the network, or the kept one where that fails. */
async function openPage(event: Fetching): Promise<Response> {
  const key = keyOf(event.request.url);
  const network = Promise.resolve(event.preloadResponse).then(
    (loaded) => loaded ?? fetch(event.request),
  );
  const cache = await caches.open(CACHE);
  const kept = await cache.match(key);
  if (!kept) return network;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE));
  try {
    const first = await Promise.race([network, late]);
    // Withdrawn: what is no longer published is not shown either.
    if (first.status === 404 || first.status === 410) await cache.delete(key);
    return first.status >= 500 ? kept : first;
  } catch {
    return kept;
  }
}

async function openFile(event: Fetching): Promise<Response> {
  const { request } = event;
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200) event.waitUntil(cache.put(request.url, response.clone()));
  return response;
}

addEventListener('install', () => worker.skipWaiting());

addEventListener('activate', (event) => {
  const begin = async () => {
    await worker.clients.claim();
    // So that the worker's own start costs a page no time.
    await worker.registration.navigationPreload?.enable();
    // The page that brought it here had loaded before.
    const pages = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
    for (const page of pages) await keep(page);
  };
  (event as Lasting).waitUntil(begin());
});

/** A page says that it has loaded. */
addEventListener('message', (event) => {
  const { source } = event as Event as Message;
  if (source) (event as Event as Message).waitUntil(keep(source));
});

addEventListener('fetch', (event) => {
  const { request } = event as Fetching;
  if (request.method !== 'GET' || !request.url.startsWith(location.origin)) return;
  if (request.mode === 'navigate') {
    // A frame has no story of its own to keep, and asks for nothing.
    if (request.destination === 'document' && !isFrame(request.url))
      (event as Fetching).respondWith(openPage(event as Fetching));
  } else if (request.url.includes(FILES))
    (event as Fetching).respondWith(openFile(event as Fetching));
});

// A module, so that its names are its own.
export {};
