import { expect, test } from '@playwright/test';
import { longUnless } from './long';
import { address, listComplaints, restOf, steps, title } from './story';

test('the front page lists the story with a still, its standfirst and reading time', async ({
  page,
}) => {
  const complaints = listComplaints(page);
  await page.goto('/');
  const entry = page.getByRole('listitem').filter({ hasText: title });
  await expect(entry.locator('svg.marks')).toBeVisible();
  // One picture, whose layers lie one over the other.
  const places = await entry
    .locator('.thumb, .thumb .ground, .thumb .marks')
    .evaluateAll((all) => all.map((part) => JSON.stringify(part.getBoundingClientRect())));
  expect(places.length).toBeGreaterThan(2);
  expect(new Set(places).size).toBe(1);
  await expect(entry).toContainText(`${steps.length} steps`);
  await expect(entry).toContainText('minutes');
  await entry.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  expect(complaints).toEqual([]);
});

test('an address that is wrong gets a page that helps', async ({ page }) => {
  const response = await page.goto('/armenia-rusia/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('nothing at this address');
  await page.getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
});

test('nothing is asked of another host, and nothing at all after the page has loaded', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address, { waitUntil: 'networkidle' });
  const loaded = asked.length;
  await restOf(page);
  await page.keyboard.press('End');
  await expect.poll(async () => (await restOf(page)).step).toBe(steps.at(-1));
  await page.keyboard.press('Home');
  await expect.poll(async () => (await restOf(page)).position).toBe(0);
  expect(asked.slice(loaded)).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);
});

test('no cookie is set', async ({ page }) => {
  await page.goto(address);
  await restOf(page);
  expect(await page.context().cookies()).toEqual([]);
});

for (const width of [320, 360, 390, 768, 1024, 1440])
  test(
    `the page never scrolls sideways at ${width} px`,
    longUnless(width === 320 || width === 1440),
    async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(address);
      await restOf(page);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    },
  );

test('nothing shifts while the page loads and comes to life', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts = window as unknown as { shifted: number };
    shifts.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await restOf(page);
  expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBe(0);
});
