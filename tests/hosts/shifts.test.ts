import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startHost } from '../surfaces/host';
import type { Host } from '../surfaces/host';
import { steps } from '../surfaces/story';
import { figure, filler, statusOf, visit } from './site';

let host: Host;
test.beforeAll(async () => {
  host = await startHost();
});
test.afterAll(() => host.close());

/** What layout shifts have come to since the page began, without those that a reader caused. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let shifted = 0;
    const add = (entries: PerformanceEntryList) => {
      for (const entry of entries) shifted += (entry as unknown as { value: number }).value;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    const countShifts = () => {
      add(observer.takeRecords());
      return shifted;
    };
    Object.assign(window, { countShifts });
  });
  return () =>
    page.evaluate(async () => {
      // What has just changed is painted in the next frame, and told of in the one after.
      for (let i = 0; i < 2; i++) await new Promise((frame) => requestAnimationFrame(frame));
      return (window as unknown as { countShifts: () => number }).countShifts();
    });
}

test('at 2,000 px a second the frame stands still, and nothing of the host shifts', async ({
  page,
}) => {
  const shifts = await watchShifts(page);
  await visit(page, host, filler + figure() + filler);
  await page.evaluate(() => scrollTo(0, 700));
  expect(await statusOf(page)).toBe('stage');
  const start = await page
    .locator('figure > div')
    .evaluate((track) => track.getBoundingClientRect().top + scrollY);
  // 2,000 px a second where a second has 60 frames; by frames, so that a slow machine sees as many.
  const tops = await page.evaluate(async (top) => {
    const seen: number[] = [];
    for (let i = 0; i < 60; i++) {
      scrollTo(0, top + 33 * i);
      await new Promise((frame) => requestAnimationFrame(frame));
      seen.push(document.querySelector('iframe')?.getBoundingClientRect().top ?? -1);
    }
    return seen;
  }, start);
  expect(new Set(tops)).toEqual(new Set([0]));
  expect(await shifts()).toBe(0);
});

for (const [mode, options] of [
  ['stage', ''],
  ['stepper', 'data-mode="stepper"'],
  ['fluid', 'data-mode="fluid"'],
  ['single', `data-mode="single" data-step="${steps[6]}"`],
] as const) {
  test(`${mode}: nothing of the host shifts while it comes and is read`, async ({ page }) => {
    const shifts = await watchShifts(page);
    await visit(page, host, filler + figure(options) + filler);
    expect(await statusOf(page)).toBe(mode);
    await page.evaluate(async () => {
      for (let i = 0; i < 60; i++) {
        scrollBy(0, 50);
        await new Promise((frame) => requestAnimationFrame(frame));
      }
    });
    expect(await shifts()).toBe(0);
  });

  test(`${mode}: nor where it comes late, to a reader who already sees the picture`, async ({
    page,
  }) => {
    const shifts = await watchShifts(page);
    let come: () => void = () => undefined;
    const seen = new Promise<void>((resolve) => (come = resolve));
    await page.route('**/embed/v1.js', async (route) => {
      await seen;
      await route.continue();
    });
    await visit(page, host, filler + figure(options) + filler, { until: 'domcontentloaded' });
    await page.evaluate(() => scrollTo(0, 700));
    await expect(page.locator('figure img')).toBeInViewport();
    come();
    expect(await statusOf(page)).toBe(mode);
    await expect(page.locator('figure iframe')).toBeInViewport();
    expect(await shifts()).toBe(0);
  });
}
