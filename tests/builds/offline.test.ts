import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createStaticServer } from '../support/run/static-server.mjs';
import { siteOf, STORY } from './sites';

test.use({ serviceWorkers: 'allow' });

/** The sites that are asked, by what is asked for; none while there is no network. */
let pages: Server | undefined;
let files: Server | undefined;
let asked: string[] = [];
let server: Server;
let address = '';

const publish = (name: Parameters<typeof siteOf>[0]) => createStaticServer(siteOf(name));

test.beforeEach(async () => {
  pages = files = publish('first');
  server = createServer((request, response) => {
    const { url = '/' } = request;
    asked.push(url);
    const site = url.startsWith('/_app/') ? files : pages;
    if (site) site.emit('request', request, response);
    else response.destroy();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${STORY}`;
});
test.afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Which edition the words are of, and which the script; none where it is not there. */
async function open(page: Page): Promise<{ words: string; script: string | null }> {
  await page.goto(address, { waitUntil: 'load' });
  const title = (await page.locator('h1').textContent()) ?? '';
  return {
    words: /, (\w+)/.exec(title)?.[1] ?? title,
    script: await page.locator('html').getAttribute('data-edition'),
  };
}

/** Of which edition the page is that is kept, and of which the scripts. */
const keptOn = (page: Page) =>
  page.evaluate(async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if (!request.url.endsWith('.woff2'))
          texts.push((await (await cache.match(request))?.text()) ?? '');
    }
    const find = (what: RegExp) => texts.flatMap((text) => what.exec(text)?.[1] ?? []);
    return {
      words: find(/<h1[^>]*>[^<]*Two ferries, (\w+)/),
      scripts: find(/dataset\.edition="(\w+)"/),
    };
  });

const untilKept = (page: Page, edition: string) =>
  expect.poll(() => keptOn(page)).toEqual({ words: [edition], scripts: [edition] });

test('a new build comes whole, and until all of it is there the old one is whole', async ({
  page,
}) => {
  await open(page);
  await untilKept(page, 'first');

  // Its pages have been published before its scripts.
  pages = publish('second');
  expect(await open(page)).toEqual({ words: 'second', script: null });
  pages = files = undefined;
  expect(await open(page)).toEqual({ words: 'first', script: 'first' });

  pages = files = publish('second');
  expect(await open(page)).toEqual({ words: 'second', script: 'second' });
  await untilKept(page, 'second');
  pages = files = undefined;
  expect(await open(page)).toEqual({ words: 'second', script: 'second' });
});

test('a build without it removes it and all that it kept, and nothing brings it again', async ({
  page,
}) => {
  await open(page);
  await untilKept(page, 'first');
  pages = files = publish('off');
  await open(page);
  const left = () =>
    page.evaluate(async () => {
      const registrations = await navigator.serviceWorker.getRegistrations();
      return { workers: registrations.length, caches: await caches.keys() };
    });
  await expect.poll(left).toEqual({ workers: 0, caches: [] });

  asked = [];
  for (let visit = 0; visit < 2; visit++) {
    expect(await open(page)).toEqual({ words: 'off', script: 'off' });
    await page.evaluate(() => new Promise((resume) => requestIdleCallback(resume)));
    expect(await left()).toEqual({ workers: 0, caches: [] });
  }
  expect(asked).not.toContain('/sw.js');
});
