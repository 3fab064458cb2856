import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { complaintsOf } from './axe';
import { long, longUnless } from './long';
import { present } from './present';
import { address, restOf, steps } from './story';

const WIDTHS = [320, 768, 1440];
const SCHEMES = ['light', 'dark'] as const;

/** Every kind of page, and what says that its script has done its work. */
const PAGES: Record<string, { path: string; ready?: string }> = {
  home: { path: '/' },
  'a step': { path: `${address}${steps[6]}/` },
  sources: { path: `${address}sources/` },
  presentation: { path: `${present}#${steps[3]}`, ready: '[data-stage][data-position]' },
  single: { path: `${address}${steps[6]}/embed/`, ready: '.still-drawing' },
  frame: { path: `${address}embed/?step=${steps[4]}`, ready: '[data-stage][data-position]' },
  'a page that is not there': { path: '/404.html' },
};

test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function open(page: Page, path: string, ready = 'main'): Promise<void> {
  await page.goto(path);
  await page.locator(ready).first().waitFor({ state: 'attached' });
}

/** The whole story, all its steps and everything in them that can be unfolded. */
async function openStory(page: Page): Promise<void> {
  await page.goto(`${address}#${steps[6]}`);
  await restOf(page);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

for (const scheme of SCHEMES)
  for (const width of WIDTHS) {
    const setUp = async (page: Page) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: scheme });
    };

    test(
      `axe finds nothing in the story with all its steps, ${scheme}, ${width} px`,
      // The hardest of the six.
      longUnless(scheme === 'dark' && width === 320),
      async ({ page }) => {
        await setUp(page);
        await openStory(page);
        expect(await complaintsOf(page)).toEqual([]);
      },
    );

    test(`axe finds nothing in any other page, ${scheme}, ${width} px`, long, async ({ page }) => {
      await setUp(page);
      const found: Record<string, string[]> = {};
      for (const [name, { path, ready }] of Object.entries(PAGES)) {
        await open(page, path, ready);
        found[name] = await complaintsOf(page);
      }
      expect(found).toEqual(Object.fromEntries(Object.keys(PAGES).map((name) => [name, []])));
    });

    test(
      `axe finds nothing where a note or the help is open, ${scheme}, ${width} px`,
      long,
      async ({ page }) => {
        await setUp(page);
        await page.goto(`${address}#${steps[6]}`);
        await restOf(page);
        await page.locator(`#${steps[6]} a.cite`).first().focus();
        await page.keyboard.press('Enter');
        await expect(page.locator('[data-note-panel]')).toBeVisible();
        expect(await complaintsOf(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Shift+?');
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await complaintsOf(page)).toEqual([]);
      },
    );
  }

test('axe finds nothing in the speaker view', long, async ({ page }) => {
  await open(page, `${present}#${steps[3]}`, '[data-stage][data-position]');
  const opening = page.waitForEvent('popup');
  await page.keyboard.press('s');
  const speaker = await opening;
  await speaker.locator('[data-speaker]').waitFor();
  expect(await complaintsOf(speaker)).toEqual([]);
});

test('axe finds nothing at any step of the story', long, async ({ page }) => {
  // Each step takes some seconds, and a slow machine is no failure.
  test.setTimeout(600_000);
  await page.goto(address);
  await restOf(page);
  for (const id of steps) {
    await page.keyboard.press('j');
    await expect.poll(async () => (await restOf(page)).step).toBe(id);
    expect(await complaintsOf(page), id).toEqual([]);
  }
});
