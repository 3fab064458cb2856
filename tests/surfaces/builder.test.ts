import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { address, listComplaints, steps, title } from './story';

const code = (name: string) => `[data-snippet="${name}"]`;

test('the code follows what is chosen, and the preview shows it at three widths', async ({
  page,
  baseURL,
}) => {
  const complaints = listComplaints(page);
  await page.goto('/embed/');
  await page.getByLabel('Begin with').selectOption(steps[6] ?? '');
  await page.getByLabel('How it is read').selectOption('stepper');
  await page.getByLabel('Colours').selectOption('dark');
  const figure = page.locator(code('figure'));
  await expect(figure).toContainText(`data-step="${steps[6]}"`);
  await expect(figure).toContainText('data-mode="stepper"');
  await expect(figure).toContainText(`${new URL(baseURL ?? '').origin}/embed/v1.js`);
  await expect(page.locator(code('address'))).toHaveText(
    `${new URL(baseURL ?? '').origin}${address}${steps[6]}/`,
  );
  await expect(page.locator(code('frame'))).toContainText('theme=dark');
  await expect(page.locator(code('amp'))).toContainText('<amp-iframe');

  const article = page.frameLocator('[data-preview]');
  await expect(article.locator('figure')).toHaveAttribute('data-waymark-status', 'stepper');
  const inner = article.frameLocator('iframe');
  await expect(inner.locator('[data-piece][data-current]')).toHaveId(steps[6] ?? '');
  for (const [name, width] of [
    ['Phone', 390],
    ['Column', 768],
    ['Wide', 1280],
  ] as const) {
    await page.getByRole('radio', { name }).check();
    await expect
      .poll(() => article.locator('html').evaluate((html) => Math.round(html.clientWidth / 10)))
      .toBe(Math.round((width - 2) / 10));
  }
  expect(complaints).toEqual([]);
});

test('the code is copied, and the choices are in the address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/embed/?mode=fluid');
  await expect(page.getByLabel('How it is read')).toHaveValue('fluid');
  await page.getByLabel('It loads').selectOption('click');
  await expect(page).toHaveURL(/mode=fluid&load=click/);
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('data-load="click"');
  expect(copied).toBe(await page.locator(code('figure')).textContent());
});

test('a script that never changes is there under its own name, and its checksum is right', async ({
  page,
  request,
}) => {
  await page.goto('/embed/');
  await page.getByLabel('A script that can never change').check();
  const text = (await page.locator(code('figure')).textContent()) ?? '';
  const [, file = '', checksum = ''] =
    /src="[^"]*(\/embed\/v1\.[0-9a-f]+\.js)"[^>]* integrity="sha384-([^"]+)"/.exec(text) ?? [];
  const script = await (await request.get(file)).body();
  expect(createHash('sha384').update(script).digest('base64')).toBe(checksum);
  expect(script.equals(await (await request.get('/embed/v1.js')).body())).toBe(true);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the usual code and the notes on systems are there', async ({ page }) => {
    await page.goto('/embed/');
    for (const name of ['figure', 'address', 'frame', 'amp'])
      await expect(page.locator(code(name))).toContainText(address);
    await expect(page.locator(code('figure'))).toContainText(title);
    for (const system of ['WordPress', 'Ghost', 'Drupal', 'Arc XP', 'AMP', 'SharePoint'])
      await expect(page.locator('dt', { hasText: system })).toBeVisible();
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0);
  });
});
