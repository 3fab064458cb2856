import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { address } from './story';

/** The page as if its head were there so many ms after it was asked for. */
async function comeAfter(page: Page, ms: number): Promise<void> {
  await page.addInitScript((time) => {
    performance.now = () => time;
  }, ms);
}
const isOurs = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).fontFamily.includes('Source Serif 4'));

test('a page that comes quickly is set in our fonts', async ({ page }) => {
  await comeAfter(page, 100);
  // However slow this machine is, the fonts are there before the first frame.
  await page.addInitScript(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.goto('/');
  await expect.poll(() => isOurs(page)).toBe(true);
});

test('our fonts are left out of the words where they come after the first frame', async ({
  page,
}) => {
  await comeAfter(page, 100);
  const held: (() => Promise<void>)[] = [];
  let holds = true;
  await page.route('**/*.woff2', async (route) => {
    if (holds) held.push(() => route.continue());
    else await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await expect.poll(() => held.length).toBeGreaterThan(1);
  holds = false;
  await Promise.all(held.map((release) => release()));
  await page.evaluate(() => document.fonts.load('1em "Source Serif 4"').then(() => undefined));
  expect(await isOurs(page)).toBe(false);
});

test('a story that comes slowly has the letters of this device, in its pictures as well', async ({
  page,
}) => {
  await comeAfter(page, 400);
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url());
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const inPicture = page.locator('[data-stage] .marks text').first();
  const families = await inPicture.evaluate((text) => [
    getComputedStyle(text).fontFamily,
    getComputedStyle(document.body).fontFamily,
  ]);
  expect(families.map((family) => family.split(',')[0])).toEqual([
    '"Sans stand-in"',
    '"Serif stand-in"',
  ]);
  expect(fonts).toEqual([]);
});

test('a page that comes slowly asks for none of our fonts', async ({ page }) => {
  await comeAfter(page, 400);
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url());
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(fonts).toEqual([]);
  expect(await isOurs(page)).toBe(false);
});
