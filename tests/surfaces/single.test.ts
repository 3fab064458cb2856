import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startHost } from './host';
import type { Host } from './host';
import { address, listComplaints, steps } from './story';

const step = steps[6] ?? '';
const single = `${address}${step}/embed/`;

let host: Host;
let site = '';

test.beforeAll(async ({ baseURL }) => {
  site = (baseURL ?? '').replace(/\/$/, '');
  host = await startHost();
});
test.afterAll(() => host.close());

async function open(page: Page, body: string): Promise<void> {
  host.pages = { '/host': { html: `<!doctype html><title>Host</title><body>${body}` } };
  await page.goto(`${host.origin}/host`);
}

const figure = (options: string) =>
  `<figure data-waymark="${site}${address}" ${options} style="margin:0">` +
  `<a href="${site}${address}"><img src="${site}${address}${step}/card.png" alt="A step" width="600" height="315"></a>` +
  `</figure><script async src="${site}/embed/v1.js"></script>`;

/** How much higher or lower the frame is than what stands in it, px. */
async function spare(page: Page): Promise<number> {
  const inner = page.frameLocator('iframe').locator('main');
  const height = await inner.evaluate((main) => main.getBoundingClientRect().height);
  return Math.abs(((await page.locator('iframe').boundingBox())?.height ?? 0) - height);
}

test('one step alone is a figure as high as its content, at every width', async ({ page }) => {
  const complaints = listComplaints(page);
  await open(page, figure(`data-mode="single" data-step="${step}" data-theme="dark"`));
  await expect(page.locator('figure')).toHaveAttribute('data-waymark-status', 'single');
  const inner = page.frameLocator('iframe');
  for (const width of [1000, 640, 320]) {
    await page.setViewportSize({ width, height: 700 });
    await expect.poll(() => spare(page)).toBeLessThanOrEqual(2);
    await expect(inner.locator('.still-drawing:visible')).toHaveCount(1);
    const sideways = () =>
      inner.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(await sideways()).toBe(0);
  }
  await expect(inner.getByRole('button')).toHaveCount(0);
  await expect(inner.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
});

test('without the name of a step it is the story, in the best mode', async ({ page }) => {
  await open(page, figure('data-mode="single"'));
  await expect(page.locator('figure')).toHaveAttribute('data-waymark-status', 'stage');
});

test('alone in a sandbox it asks for nothing but itself', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, `<iframe src="${site}${single}" sandbox="allow-scripts" width="400"></iframe>`);
  await expect(page.frameLocator('iframe').locator('.still-drawing:visible')).toBeVisible();
  expect(asked.filter((url) => url.startsWith(site))).toEqual([`${site}${single}`]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('picture, caption, sources with links and credit are all there', async ({ page }) => {
    await page.goto(single);
    const inner = page.getByRole('figure');
    await expect(inner.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(inner.locator('.still-drawing:visible svg.marks')).toBeVisible();
    await expect(inner.locator('figcaption')).toContainText(/Sources: documents? \d{3}/);
    await expect(inner.locator('figcaption')).toContainText('© OpenStreetMap contributors');
    await expect(inner.getByRole('link', { name: 'CC BY 4.0' })).toBeVisible();
    const links = await inner
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links).toContain(`${address}#${step}`);
    expect(links.filter((link) => link.includes('/sources/#document-')).length).toBeGreaterThan(0);
    expect(links.filter((link) => link.includes('/sources/#outside-')).length).toBeGreaterThan(0);
  });
});
