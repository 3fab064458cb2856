import { expect, test } from '@playwright/test';
import { longUnless } from './long';
import { address, listComplaints, restOf, steps } from './story';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ])
    test(
      `every step reads with its own still at ${viewport.width} px`,
      longUnless(viewport.width === 390),
      async ({ page }) => {
        await page.setViewportSize(viewport);
        await page.goto(address);
        for (const id of steps) {
          const card = page.locator(`#${id}`);
          await card.scrollIntoViewIfNeeded();
          await expect(card.locator('h3')).toBeVisible();
          const still = page
            .locator('section.step', { has: card })
            .locator('.still-drawing .marks');
          await expect(still).toBeVisible();
          expect(await still.locator('> *').count()).toBeGreaterThan(3);
        }
      },
    );

  test('the contents lead to every step', async ({ page }) => {
    await page.goto(address);
    await page.getByText('Contents').click();
    for (const id of steps) await expect(page.locator(`.contents a[href="#${id}"]`)).toBeVisible();
  });
});

test('when the script never arrives, words and stills remain', async ({ page }) => {
  await page.route('**/_app/immutable/read.*.js', (route) => route.abort());
  await page.goto(`${address}#${steps[4]}`);
  await expect(page.locator(`#${steps[4]} h3`)).toBeInViewport();
  await expect(
    page.locator('section.step', { has: page.locator(`#${steps[4]}`) }).locator('.still'),
  ).toBeInViewport();
  await expect(page.locator('html')).not.toHaveAttribute('data-live');
});

test('when a scene cannot be drawn, the stills come back and the console says so once', async ({
  page,
}) => {
  const complaints = listComplaints(page);
  // Dots without a span of their road: data such as no story that was checked can have.
  await page.route(`**${address}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const broken = html.replaceAll(/"span":\[[^\]]*\]/g, '"span":null');
    expect(broken).not.toBe(html);
    await route.fulfill({ response, body: broken });
  });
  await page.goto(address);
  await restOf(page);
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), steps[3] ?? '');
  await expect(page.locator('html')).not.toHaveAttribute('data-live');
  const still = page
    .locator('section.step', { has: page.locator(`#${steps[3]}`) })
    .locator('.still');
  await expect(still).toBeVisible();
  expect(complaints.filter((text) => text.startsWith('waymark:')).length).toBe(1);
});
