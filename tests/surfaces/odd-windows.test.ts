import { expect, test } from '@playwright/test';
import { address, restOf, steps } from './story';

const PHONE = { width: 390, height: 844 };

test('a phone that is turned half-way through a step stays at that step, and back', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto(`${address}#${steps[8]}`);
  await expect.poll(async () => (await restOf(page)).step).toBe(steps[8]);
  await page.evaluate(() => scrollBy(0, 120));
  for (const size of [{ width: 844, height: 390 }, { width: 1024, height: 768 }, PHONE]) {
    await page.setViewportSize(size);
    await expect.poll(async () => (await restOf(page)).step).toBe(steps[8]);
    await expect(page.locator(`#${steps[8]}`)).toBeInViewport();
  }
});

for (const size of [
  { width: 1024, height: 300 },
  { width: 844, height: 390 },
  { width: 320, height: 420 },
])
  test(`in a window of ${size.width} by ${size.height} px a picture is shrunk as a whole and stays in its frame`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await page.goto(`${address}#${steps[8]}`);
    await expect.poll(async () => (await restOf(page)).step).toBe(steps[8]);
    const outside = await page.evaluate(() => {
      const frame = document.querySelector('[data-stage]')?.getBoundingClientRect();
      return [...document.querySelectorAll('[data-stage] .marks text')].filter((text) => {
        const { top, bottom, left, right } = text.getBoundingClientRect();
        return (
          !frame ||
          top < frame.top - 1 ||
          bottom > frame.bottom + 1 ||
          left < frame.left - 1 ||
          right > frame.right + 1
        );
      }).length;
    });
    expect(outside).toBe(0);
  });

test('pinched to twice the size nothing moves: the same step and place, on from there, and back', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: PHONE, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  await page.goto(`${address}#${steps[8]}`);
  await expect.poll(async () => (await restOf(page)).step).toBe(steps[8]);
  const devtools = await context.newCDPSession(page);
  const pinch = async (scale: number) => {
    await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: scale });
    await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBe(scale);
  };
  const stand = async () => ({ ...(await restOf(page)), at: await page.evaluate(() => scrollY) });
  const before = await stand();
  await pinch(2);
  expect(await stand()).toEqual(before);
  // No wider than the window, and the stage still fills it.
  const wide = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.querySelector('[data-stage]')?.clientWidth,
  ]);
  expect(wide).toEqual([PHONE.width, PHONE.width]);
  // On some phones the window itself is then said to be lower: half-way to a step all would show.
  await page.evaluate(() => {
    const root = document.documentElement;
    const [card, next] = [...document.querySelectorAll('[data-card]')]
      .slice(9, 11)
      .map((element) => element.getBoundingClientRect());
    const line = Number(getComputedStyle(root).getPropertyValue('--line')) * root.clientHeight;
    scrollBy(0, ((card?.bottom ?? 0) + (next?.top ?? 0)) / 2 - line);
  });
  const between = await stand();
  expect(between.position % 1).not.toBe(0);
  await page.evaluate((height) => {
    Object.defineProperty(window, 'innerHeight', { value: height, configurable: true });
    dispatchEvent(new Event('resize'));
  }, PHONE.height / 2);
  expect(await stand()).toEqual(between);
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), steps[9] ?? '');
  await expect.poll(async () => (await restOf(page)).step).toBe(steps[9]);
  const there = await stand();
  await pinch(1);
  expect(await stand()).toEqual(there);
  await context.close();
});
