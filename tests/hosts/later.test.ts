import { expect, test } from '@playwright/test';
import { startHost } from '../surfaces/host';
import type { Host } from '../surfaces/host';
import { address } from '../surfaces/story';
import { figure, filler, SITE, statusOf, visit } from './site';

let host: Host;
test.beforeAll(async () => {
  host = await startHost();
});
test.afterAll(() => host.close());

test('a window that changes its size in the middle keeps the frame pinned', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await visit(page, host, filler + figure() + filler);
  await page.evaluate(() => scrollTo(0, 900));
  expect(await statusOf(page)).toBe('stage');
  const inner = page.frameLocator('figure iframe');
  for (const [width, height] of [
    [700, 1000],
    [390, 640],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    const goTo = (share: number) =>
      page.locator('figure > div').evaluate(async (track, p) => {
        const top = track.getBoundingClientRect().top + scrollY;
        scrollTo(0, top + (track.clientHeight - innerHeight) * p);
        await new Promise((frame) => requestAnimationFrame(frame));
        const frame = document.querySelector('iframe')?.getBoundingClientRect();
        return [frame?.top, frame?.height, innerHeight];
      }, share);
    expect(await goTo(0.99)).toEqual([0, height, height]);
    await expect(inner.locator('[data-next]')).toBeDisabled();
    expect(await goTo(0.5)).toEqual([0, height, height]);
    await expect(inner.locator('[data-next]')).toBeEnabled();
  }
  expect(await statusOf(page)).toBe('stage');
});

test('nothing that is asked for tells where it stands', async ({ page }) => {
  const told: Record<string, string> = {};
  page.on('request', (request) => {
    const { pathname, origin, protocol } = new URL(request.url());
    // The script of the frame's worker came with the frame: nobody is asked for it.
    if (origin === SITE && protocol !== 'blob:')
      told[pathname] = request.headers()['referer'] ?? '';
  });
  await visit(page, host, figure(), { headers: { 'referrer-policy': 'unsafe-url' } });
  expect(await statusOf(page)).toBe('stage');
  expect(told).toEqual({
    '/embed/v1.js': '',
    [`${address}card.png`]: '',
    [`${address}embed/`]: '',
  });
});
