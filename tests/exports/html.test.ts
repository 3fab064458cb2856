import { statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { positionOf } from '../surfaces/present';
import { steps } from '../surfaces/story';
import { exported, html, listRequests, slug } from './exported';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1280, height: 720 } });

test('the file is at most 1.5 MB', () => {
  expect(statSync(exported(`${slug}.html`)).size).toBeLessThanOrEqual(1_500_000);
});

test('the story is read from a file, without a request', async ({ page, context }) => {
  const requests = listRequests(context);
  await page.goto(html);
  await expect(page.locator('html[data-live]')).toBeAttached();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page.locator(`[data-stage][data-step="${steps[1]}"]`)).toBeAttached();
  await page.reload();
  await expect(page.locator(`[data-stage][data-step="${steps[1]}"]`)).toBeAttached();
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map((f) => f.family);
  });
  expect(fonts.join()).toMatch(/Source Serif 4.*Source Sans 3/);
  expect(requests).toEqual([]);
});

test('links lead within the file, or to the published places of others', async ({ page }) => {
  for (const view of ['', '?present', '?sources']) {
    await page.goto(html + view);
    await expect(page.locator('html:not([data-opening])')).toBeAttached();
    const strange = await page
      .locator('a[href]')
      .evaluateAll((links) =>
        links
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => !/^(#.+|\?(present|sources)?(#.+)?|https?:.+)$/.test(href)),
      );
    expect(strange, view).toEqual([]);
  }
});

test('a claim leads to what it rests on, and back to its step', async ({ page, context }) => {
  const requests = listRequests(context);
  await page.goto(`${html}?sources`);
  const claim = page.locator('[id^="claim-"]').last();
  const id = await claim.getAttribute('id');
  await page.goto(`${html}?sources#${id}`);
  await page.reload();
  await expect(page.locator(`:target`)).toHaveAttribute('id', id ?? '');
  await expect(page.locator(`:target`)).toBeInViewport();
  await page.locator(`a[href="?#${steps[3]}"]`).first().click();
  await expect(page.locator(`[data-stage][data-step="${steps[3]}"]`)).toBeAttached();
  expect(requests).toEqual([]);
});

test('the story leads to the presentation, whose keys both windows obey', async ({
  page: stage,
  context,
}) => {
  const requests = listRequests(context);
  await stage.goto(html);
  await stage.locator('a[href="?present"]').first().click();
  await stage.locator('[data-stage][data-position]').waitFor();
  const opening = stage.waitForEvent('popup');
  await stage.keyboard.press('s');
  const speaker = await opening;
  await speaker.emulateMedia({ reducedMotion: 'reduce' });
  await expect(speaker.locator('[data-speaker]')).toBeVisible();
  await speaker.keyboard.press('b');
  await expect(stage.locator('[data-cover="black"]')).toBeVisible();
  await speaker.keyboard.press('.');
  await expect(stage.locator('[data-cover]')).toHaveCount(0);
  for (const key of ['7', 'Enter']) await stage.keyboard.press(key);
  await expect.poll(() => positionOf(stage)).toBe(7);
  await expect(speaker.getByRole('heading', { name: /^This step: 7 / })).toBeVisible();
  expect(requests).toEqual([]);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('it is the whole text with its stills', async ({ page }) => {
    await page.goto(html);
    for (const step of steps) await expect(page.locator(`#${step}`)).toBeVisible();
    expect(await page.locator('.still-drawing').count()).toBeGreaterThan(steps.length);
  });
});
