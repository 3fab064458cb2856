import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { readStory } from '../../../src/lib/server/stories/files';
import { loadStory } from '../../../src/lib/server/stories/load';
import { serveFolder } from '../../support/browser';
import { buildFolder } from '../../support/run/build.mjs';
import { installFolder } from '../../support/run/install.mjs';
import type { Peer } from '../peers/list';
import type { Subject } from '../subject';
import { buildPeer } from './build-peers';
import { makePeerData } from './peer-data';
import { makePlainPage } from './plain-page';

/** A site with all pages that are measured, and what did not get into it. */
export interface Site {
  /** Addresses without a host, by name of the page. */
  subjects: Subject[];
  /** Why, by peer. */
  failed: Record<string, string>;
}

/**
 * Copies the built site and puts the other pages beside the story: the plain page, the same again
 * for the noise, the peers, and an article with the story in a frame and without.
 * @param folder empty
 */
export async function makePages(
  browser: Browser,
  { slug, peers, folder }: { slug: string; peers: readonly Peer[]; folder: string },
): Promise<Site> {
  cpSync(buildFolder, folder, { recursive: true });
  const story = loadStory(slug, readStory(slug));
  write(folder, 'bench-plain/index.html', await drawPlainPage(browser, slug, folder));

  const data = `${folder}-data`;
  for (const [name, text] of Object.entries(makePeerData(story))) {
    write(data, name, text);
    write(folder, `bench-data/${name}`, text);
  }
  const failed: Site['failed'] = {};
  const whole = peers.length > 0 && installFolder('tests/bench');
  for (const peer of peers) {
    try {
      if (!whole) throw new Error('its packages could not be installed');
      await buildPeer(peer, { data, site: folder });
    } catch (cause) {
      failed[peer] = cause instanceof Error ? cause.message : String(cause);
    }
  }
  const built = peers.filter((peer) => !(peer in failed));
  const numbered = story.steps.map(({ id }, i) => ({ id, shown: String(i) }));
  return {
    failed,
    subjects: [
      { name: 'story', url: `/${slug}/`, steps: story.steps.map(({ id }) => ({ id, shown: id })) },
      { name: 'plain', url: '/bench-plain/', steps: [] },
      { name: 'again', url: '/bench-plain/', steps: [] },
      ...built.map((peer) => ({ name: peer, url: `/bench-${peer}/`, steps: numbered })),
    ],
  };
}

/**
 * An article with the story in it and without. Both are of one host, so that the frame shares the
 * article's thread and its requests are seen: on a site of its own it costs the article less.
 */
export function makeHostPages(folder: string, slug: string): Subject[] {
  const figure =
    `<figure data-waymark="/${slug}/" style="margin:0"><a href="/${slug}/">` +
    `<img width="1200" height="630" src="/${slug}/card.png" alt="" style="max-width:100%;height:auto"></a>` +
    `<figcaption>A story</figcaption></figure><script async src="/embed/v1.js"></script>`;
  const article = (inner: string) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">` +
    `<meta name="viewport" content="width=device-width"><title>An article</title>` +
    `<body data-drawn><p style="height:1000px">Words of the host.</p>${inner}` +
    `<p style="height:16000px">Words of the host.</p>`;
  write(folder, 'bench-host/index.html', article(figure));
  write(folder, 'bench-article/index.html', article(''));
  return [
    { name: 'host', url: '/bench-host/', steps: [] },
    { name: 'article', url: '/bench-article/', steps: [] },
  ];
}

async function drawPlainPage(browser: Browser, slug: string, folder: string): Promise<string> {
  const server = await serveFolder(folder);
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${server.address}/${slug}/`);
  const html = await makePlainPage(page);
  await page.close();
  server.stop();
  return html;
}

function write(folder: string, name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
