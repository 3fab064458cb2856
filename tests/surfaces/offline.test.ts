import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { buildFolder } from '../support/run/build.mjs';
import { createStaticServer } from '../support/run/static-server.mjs';
import { long } from './long';
import { address, restOf, steps } from './story';

test.use({ serviceWorkers: 'allow' });

const site = createStaticServer(buildFolder);
let server: Server;
let asked: string[] = [];
let down = false;
/** Answers of a later version, by path; null is a file that is not there. */
let later: Record<string, { type: string; text: string } | null> = {};
let origin = '';

test.beforeEach(async () => {
  [asked, down, later] = [[], false, {}];
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const answer = later[pathname];
    asked.push(pathname);
    if (down) response.destroy();
    else if (answer === null)
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>');
    else if (answer) response.writeHead(200, { 'content-type': answer.type }).end(answer.text);
    else site.emit('request', request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** What is kept, by path. */
const keptOn = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('waymark-'));
    const lists = await Promise.all(names.map(async (n) => (await caches.open(n)).keys()));
    return lists.flat().map(({ url }) => new URL(url).pathname);
  });

const loadFont = (page: Page) =>
  page.evaluate(async () =>
    (await document.fonts.load('1rem "Source Serif 4"')).map(({ status }) => status),
  );

async function read(page: Page): Promise<void> {
  await page.goto(origin + address);
  await restOf(page);
  await expect.poll(() => keptOn(page)).toContain(address);
}

test('a story once read is read again without a network, at any step', async ({ page }) => {
  await read(page);
  // A page that was slow to arrive asks for no font by itself.
  expect(await loadFont(page)).toContain('loaded');
  await expect.poll(async () => (await keptOn(page)).join()).toContain('.woff2');
  down = true;
  await page.goto(`${origin}${address}?from=elsewhere#${steps[6]}`);
  await expect.poll(async () => (await restOf(page)).step).toBe(steps[6]);
  await expect(page.locator('html')).toHaveAttribute('data-live');
  expect(await loadFont(page)).toContain('loaded');
});

test('after a page has loaded, the worker itself is all that is asked for', async ({ page }) => {
  await page.goto(origin + address);
  await page.waitForLoadState('load');
  const loaded = new Set(asked);
  await expect.poll(() => keptOn(page)).toContain(address);
  await page.keyboard.press('End');
  await expect.poll(async () => (await restOf(page)).step).toBe(steps.at(-1));
  expect(asked.filter((name) => !loaded.has(name) && name !== '/sw.js')).toEqual([]);
  expect([...new Set(asked)]).toEqual(asked);
});

test('a new version comes whole or not at all', long, async ({ page }) => {
  await read(page);
  const old = await (await fetch(origin + address)).text();
  const script = /\/_app\/immutable\/read\.\w+\.js/.exec(old)?.[0] ?? '';
  const fresh = script.replace(/read\.\w+/, 'read.00000000');
  const html = {
    type: 'text/html',
    text: old.replaceAll(script, fresh).replace('</h1>', ' 2</h1>'),
  };

  // Its script has not been published yet.
  later = { [address]: html, [fresh]: null };
  await page.goto(origin + address);
  await expect(page.locator('h1')).toContainText(/ 2$/);
  down = true;
  await page.goto(origin + address);
  await expect(page.locator('h1')).not.toContainText(/ 2$/);
  await restOf(page);

  down = false;
  later[fresh] = { type: 'text/javascript', text: await (await fetch(origin + script)).text() };
  await page.goto(origin + address);
  await expect.poll(() => keptOn(page)).toContain(fresh);
  await expect.poll(() => keptOn(page)).not.toContain(script);
  down = true;
  await page.goto(origin + address);
  await expect(page.locator('h1')).toContainText(/ 2$/);
  await restOf(page);
});

test('what is withdrawn is not shown again', async ({ page }) => {
  await read(page);
  later = { [address]: null };
  expect((await page.goto(origin + address))?.status()).toBe(404);
  await expect.poll(() => keptOn(page)).not.toContain(address);
});

test('frames and pages without a script bring no worker', async ({ page }) => {
  for (const place of [`${address}embed/`, `${address}sources/`, '/']) {
    await page.goto(origin + place, { waitUntil: 'load' });
    await page.evaluate(() => new Promise((resume) => requestIdleCallback(resume)));
    const found = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
    expect(found).toHaveLength(0);
  }
  expect(asked).not.toContain('/sw.js');
});
