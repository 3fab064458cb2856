import { expect, test } from '@playwright/test';
import { inLanguage } from './site';

test('the code for other sites has the story in each of its languages', async ({ page }) => {
  const address = inLanguage('ar-XB');
  await page.goto('/embed/');
  await page.locator('select[name=story]').selectOption(address.replace(/^\/|\/$/g, ''));
  const code = page.locator('[data-snippet]').first();
  await expect(code).toContainText(address);
  const [, named = ''] = /data-waymark="([^"]+)"/.exec((await code.textContent()) ?? '') ?? [];
  await page.goto(`${new URL(named).pathname}embed/`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('[data-stage][data-position]')).toBeAttached();
});
