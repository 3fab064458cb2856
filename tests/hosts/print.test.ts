import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startHost } from '../surfaces/host';
import type { Host } from '../surfaces/host';
import { address, steps } from '../surfaces/story';
import { figure, filler, SITE, statusOf, visit } from './site';

let host: Host;
test.beforeAll(async () => {
  host = await startHost();
});
test.afterAll(() => host.close());

/** What is on paper: sheets, the story's picture, the link on it. */
async function print(page: Page): Promise<{ sheets: number; card: boolean; link: boolean }> {
  // It is asked for when it comes near, and to print does not wait for it.
  const width = () =>
    page.locator('figure img').evaluate((img) => (img as HTMLImageElement).naturalWidth);
  await expect.poll(width).toBe(1200);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  return {
    sheets: pdf.match(/\/Type \/Page\b/g)?.length ?? 0,
    card: /\/Width 1200\s*\/Height 630\b/.test(pdf),
    link: pdf.includes(`/URI (${SITE}${address})`),
  };
}

/** The same article as it prints without the script. */
async function printPlain(page: Page, policy = ''): Promise<unknown> {
  await visit(page, host, filler + figure() + filler, {
    headers: { 'content-security-policy': `script-src 'self'; ${policy}` },
  });
  return print(page);
}

for (const [what, policy] of [
  ['an article', ''],
  ['an article whose policy forbids styles', "style-src 'self'"],
] as const)
  test(`${what} that is printed while the story is pinned has its picture and link, and the reader stays`, async ({
    page,
  }) => {
    const plain = await printPlain(page, policy);
    expect(plain).toMatchObject({ card: true, link: true });
    const headers = { 'content-security-policy': policy };
    await visit(page, host, filler + figure() + filler, { headers });
    await page.evaluate(() => scrollTo(0, 900));
    expect(await statusOf(page)).toBe('stage');
    await page.locator('figure > div').evaluate((track) => {
      scrollTo(0, track.getBoundingClientRect().top + scrollY + track.clientHeight / 2);
    });
    const inner = page.frameLocator('iframe');
    const stage = inner.locator('[data-stage][data-position]');
    await expect(stage).not.toHaveAttribute('data-position', '0');
    const where = () =>
      page.evaluate(() => [scrollY, document.querySelector('iframe')?.getBoundingClientRect().top]);
    const [before, position] = [await where(), await stage.getAttribute('data-position')];
    expect(await print(page)).toEqual(plain);
    expect(await where()).toEqual(before);
    await expect(stage).toHaveAttribute('data-position', position ?? '');
    expect(await statusOf(page)).toBe('stage');
  });

test('a frame of buttons gives way to the picture on paper too', async ({ page }) => {
  const plain = await printPlain(page);
  await visit(page, host, filler + figure('data-mode="stepper"') + filler);
  expect(await statusOf(page)).toBe('stepper');
  expect(await print(page)).toEqual(plain);
});

test('what is as high as its content is printed itself, without the picture', async ({ page }) => {
  await visit(page, host, figure(`data-mode="single" data-step="${steps[6]}"`));
  expect(await statusOf(page)).toBe('single');
  await expect(page.frameLocator('iframe').locator('figcaption')).toBeVisible();
  expect(await print(page)).toMatchObject({ card: false });
});
