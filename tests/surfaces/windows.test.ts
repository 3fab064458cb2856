import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { long, longUnless } from './long';
import { open, openBoth, positionOf, present, stopOf } from './present';
import { listComplaints, pictureOf, steps } from './story';

test.use({ viewport: { width: 1024, height: 768 } });

/** What the page asked of a device that a test has taken the place of. */
const asked = (page: Page) =>
  page.evaluate(() => (window as Window & { asked?: unknown[] }).asked ?? []);

test('a covered stage, which gets no frames, comes to rest where the speaker has gone', async ({
  page: stage,
}) => {
  const complaints = listComplaints(stage);
  const speaker = await openBoth(stage, `${present}#${steps[4]}`);
  await stage.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await speaker.keyboard.press('7');
  await speaker.keyboard.press('Enter');
  await expect.poll(() => positionOf(stage)).toBe(7);
  await speaker.keyboard.press('ArrowRight');
  await expect.poll(() => positionOf(stage)).toBe(8);
  const arrived = await stage.locator('.slide-text').textContent();
  await stage.reload();
  await expect(stage.locator('.slide-text')).toHaveText(arrived ?? '');
  expect(await positionOf(stage)).toBe(8);
  expect(complaints).toEqual([]);
});

test(
  'a stage that the browser has frozen is in step again when it thaws',
  long,
  async ({ page: stage, context }) => {
    const speaker = await openBoth(stage, `${present}#${steps[4]}`);
    const browser = await context.newCDPSession(stage);
    await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
    for (let i = 0; i < 3; i++) await speaker.keyboard.press('ArrowRight');
    await browser.send('Page.setWebLifecycleState', { state: 'active' });
    await speaker.keyboard.press('Home');
    await expect.poll(() => positionOf(stage)).toBe(0);
    await expect.poll(() => stopOf(speaker)).toBe(0);
    await speaker.keyboard.press('End');
    await expect.poll(() => positionOf(stage)).toBe(steps.length);
    await expect(speaker.locator('.alone')).toHaveCount(0);
    const other = await context.newPage();
    await open(other, steps.length);
    expect(await pictureOf(stage)).toBe(await pictureOf(other));
  },
);

test('a stage that the speaker has not heard of for long is moved all the same', async ({
  page: stage,
}) => {
  const speaker = await openBoth(stage, `${present}#${steps[4]}`);
  await expect.poll(() => stopOf(speaker)).toBeGreaterThan(0);
  // A window that was covered asks once a minute: the first press finds it without news.
  await speaker.evaluate(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 60_000;
    dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
  });
  await expect.poll(() => positionOf(stage)).toBe(steps.length);
  await expect(speaker.getByRole('heading', { name: `This step: ${steps.length} ` })).toBeVisible();
  await expect(speaker.locator('.alone')).toHaveCount(0);
});

test('the screen is kept awake while it is seen, and again when it is seen again', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const list: unknown[] = [];
    Object.assign(window, { asked: list });
    const request = (what: string) => {
      list.push(what);
      return Promise.reject(new Error('the battery is low'));
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  });
  const complaints = listComplaints(page);
  await open(page);
  expect(await asked(page)).toEqual(['screen']);
  const show = (state: string) =>
    page.evaluate((visibilityState) => {
      Object.defineProperty(document, 'visibilityState', {
        value: visibilityState,
        configurable: true,
      });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await show('hidden');
  expect(await asked(page)).toEqual(['screen']);
  await show('visible');
  expect(await asked(page)).toEqual(['screen', 'screen']);
  expect(complaints).toEqual([]);
});

for (const permission of ['granted', 'prompt', 'denied'] as const)
  test(
    `with two screens and permission "${permission}", the speaker's window goes where it may`,
    longUnless(permission === 'granted'),
    async ({ page: stage, context }) => {
      await context.addInitScript((state) => {
        const list: unknown[] = [];
        Object.assign(window, { asked: list });
        const here = { availLeft: 0, availTop: 0, availWidth: 1920, availHeight: 1080 };
        const there = { availLeft: 1920, availTop: 24, availWidth: 1280, availHeight: 776 };
        Object.defineProperty(screen, 'isExtended', { value: true });
        Object.assign(window, {
          getScreenDetails: () =>
            state === 'denied'
              ? Promise.reject(new DOMException('no', 'NotAllowedError'))
              : Promise.resolve({ screens: [here, there], currentScreen: here }),
          moveTo: (...to: number[]) => list.push(to),
          resizeTo: (...to: number[]) => list.push(to),
        });
        navigator.permissions.query = () => Promise.resolve({ state } as PermissionStatus);
      }, permission);
      const complaints = listComplaints(stage);
      const speaker = await openBoth(stage, present);
      const moved = [
        [1920, 24],
        [1280, 776],
      ];
      if (permission === 'granted') await expect.poll(() => asked(speaker)).toEqual(moved);
      else expect(await asked(speaker)).toEqual([]);
      await speaker.getByRole('button', { name: 'Move to the other screen' }).click();
      const twice = permission === 'granted' ? [...moved, ...moved] : moved;
      await expect.poll(() => asked(speaker)).toEqual(permission === 'denied' ? [] : twice);
      expect(await asked(stage)).toEqual([]);
      await speaker.keyboard.press('End');
      await expect.poll(() => positionOf(stage)).toBe(steps.length);
      expect(complaints).toEqual([]);
    },
  );
