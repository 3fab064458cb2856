import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startHost } from './host';
import { address, listComplaints } from './story';

const snippet = (host: string) =>
  `<figure data-waymark="${host}${address}"><a href="${host}${address}"><img src="${host}${address}card.png" alt=""></a></figure>` +
  `<script async src="${host}/embed/v1.js"></script>`;
const outcome = (page: Page) => page.locator('[data-outcome]');
const HOST = 'https://stories.example';

/** Pastes a page and has it looked over. */
async function check(page: Page, html: string, headers = ''): Promise<void> {
  await page.getByLabel('The page’s HTML').fill(html);
  await page.getByLabel('Its response headers').fill(headers);
  await page.getByRole('button', { name: 'Look it over' }).click();
}

test('a page that is pasted is looked over, and nothing leaves the browser', async ({ page }) => {
  const complaints = listComplaints(page);
  await page.goto('/embed/check/', { waitUntil: 'networkidle' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));

  const article = (style: string, inner = snippet(HOST)) =>
    `<!doctype html><html><head><style>@import "https://a.example/x.css"; ${style}</style>` +
    `<link rel="stylesheet" href="https://a.example/main.css"></head><body onload="document.title=1">` +
    `<img src="https://a.example/pixel.gif"><script>window.top.hacked = 1</script>` +
    `<div class="wrap"><main style="background: url(https://a.example/b.png)">${inner}</main></div></body></html>`;
  await check(page, article('.wrap { overflow-x: visible }'));
  await expect(outcome(page)).toHaveAttribute('data-outcome', 'stage');
  await expect(page.locator('[data-code="unseen"]')).toBeVisible();

  await check(
    page,
    article('.wrap { overflow: hidden } @media print { .wrap { overflow: visible } }'),
  );
  await expect(outcome(page)).toHaveAttribute('data-outcome', 'stepper');
  await expect(page.locator('[data-code="clipped"] code')).toHaveText(
    'div.wrap { overflow: clip; }',
  );

  await check(page, article(''), `content-security-policy: frame-src 'self'; script-src ${HOST}`);
  await expect(outcome(page)).toHaveAttribute('data-outcome', 'static');
  await expect(page.locator('[data-code="frame-forbidden"] code')).toHaveText(
    `frame-src 'self' ${HOST};`,
  );

  const frame = `<iframe src="${HOST}${address}embed/" sandbox="" height="200"></iframe>`;
  await check(page, article('', frame));
  await expect(page.locator('[data-code="sandbox-scripts"]')).toBeVisible();
  await expect(page.locator('[data-code="low-frame"]')).toContainText('200 px');

  await check(page, '<p>An article.</p>');
  await expect(outcome(page)).toHaveAttribute('data-outcome', 'nothing');
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(asked).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('the bookmark looks over the page on which it is opened', async ({ page, baseURL }) => {
  const site = (baseURL ?? '').replace(/\/$/, '');
  await page.goto('/embed/check/');
  const bookmark =
    (await page.getByRole('link', { name: 'Check this embed' }).getAttribute('href')) ?? '';
  expect(bookmark).toMatch(/^javascript:[^\s"<>]+$/);
  const host = await startHost();
  host.pages['/article'] = {
    html: `<body><section id="story" style="overflow: auto">${snippet(site)}</section>`,
    headers: { 'content-security-policy': "img-src 'self'" },
  };
  await page.goto(`${host.origin}/article`);
  await expect(page.locator('figure')).toHaveAttribute('data-waymark-status', /^stepper/);
  await page.evaluate(decodeURIComponent(bookmark.replace('javascript:', '')));
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'stepper');
  await expect(dialog).toContainText('section. clips');
  await expect(dialog.locator('[data-code="clipped"] code')).toHaveText(
    '#story { overflow: clip; }',
  );
  await expect(dialog.locator('[data-code="picture-forbidden"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  host.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('everything that can stand in the way is listed', async ({ page }) => {
    await page.goto('/embed/check/');
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await expect(
      page.locator('dt', { hasText: 'An element around the figure clips' }),
    ).toBeVisible();
    expect(await page.locator('dt').count()).toBeGreaterThan(12);
  });
});
