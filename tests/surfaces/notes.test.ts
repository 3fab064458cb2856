import { expect, test } from '@playwright/test';
import { address, listComplaints, restOf, steps } from './story';

const [step] = steps;

test('a mark opens its note beside the words, and Escape leads back to it', async ({ page }) => {
  const complaints = listComplaints(page);
  await page.goto(`${address}#${step}`);
  await restOf(page);
  const mark = page.locator(`#${step} .cite`).first();
  await mark.focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('[data-note-panel]');
  await expect(panel).toBeVisible();
  await expect(panel).toBeFocused();
  const said = await page.locator(`#${step} .said`).first().innerText();
  await expect(panel).toContainText(said.replace('Sources of this sentence', '').trim());
  await expect(panel.locator('.claim li').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(mark).toBeFocused();
  expect(complaints).toEqual([]);
});

test('a finger opens the note of the picture from the picture itself', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto(`${address}#${step}`);
  await expect.poll(async () => (await restOf(page)).step).toBe(step);
  await page.touchscreen.tap(195, 200);
  const panel = page.locator('[data-note-panel]');
  await expect(panel).toBeVisible();
  await expect(panel).toContainText('In the picture');
  // A tap beside it closes it, and opens no other.
  await page.touchscreen.tap(195, 60);
  await expect(panel).toBeHidden();
  await context.close();
});

test('every mark of every step leads to a note that names a source', async ({ page }) => {
  await page.goto(address);
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[data-note]')]
      .filter(({ hash, classList }) => {
        const note = document.getElementById(hash.slice(1));
        return (
          !note?.textContent?.trim() ||
          (classList.contains('cite') && !note.querySelector('.claim li'))
        );
      })
      .map(({ hash }) => hash),
  );
  expect(lost).toEqual([]);
  expect(await page.locator('a.cite').count()).toBeGreaterThan(steps.length);
});

test('sources are shown in the words when the reader asks', async ({ page }) => {
  await page.goto(address);
  const button = page.getByRole('button', { name: 'Show sources' });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('html')).toHaveAttribute('data-sources', '');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a mark leads to its note at the end of the chapter', async ({ page }) => {
    await page.goto(address);
    const mark = page.locator(`#${step} .cite`).first();
    const note = page.locator((await mark.getAttribute('href')) ?? '');
    await expect(note).toBeHidden();
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect(note).toBeVisible();
    await expect(note).toBeInViewport();
  });

  test('translations are told apart by whose they are', async ({ page }) => {
    await page.goto(address);
    const group = page.locator('.translations').first();
    const shown = group.locator('blockquote:visible');
    const before = await shown.innerText();
    await group.locator('label').nth(1).click();
    await expect(shown).toHaveCount(1);
    expect(await shown.innerText()).not.toBe(before);
  });
});
