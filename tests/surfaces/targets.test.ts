import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { present } from './present';
import { address, restOf, steps } from './story';

/** A finger's width, px. */
const FINGER = 44;
const AT_REST = '[data-stage][data-position]';

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  contextOptions: { reducedMotion: 'reduce' },
});

/**
 * Whatever a finger may touch and that is seen now, but too small for one. Links in running text
 * are as high as their line, as WCAG 2.5.8 allows.
 */
function listSmall(page: Page): Promise<{ small: string[]; measured: number }> {
  return page.evaluate((finger) => {
    const isInline = (element: Element) => getComputedStyle(element).display === 'inline';
    function isInText(element: Element): boolean {
      if (!isInline(element)) return false;
      let block: Element | null = element.parentElement;
      while (block && isInline(block)) block = block.parentElement;
      const texts = document.createTreeWalker(block ?? element, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { textContent, parentElement } = texts.currentNode;
        // Of those that stand beside it, a sign between two links is no sentence.
        if ((textContent ?? '').trim().length > 1 && !parentElement?.closest('a, button, label'))
          return true;
      }
      return false;
    }
    /** What answers to the touch: a label for its field, all of a slide for its heading's link. */
    const targetOf = (element: Element) =>
      (element instanceof HTMLInputElement && element.labels?.[0]) ||
      element.closest('[data-panel="overview"] [data-slide]') ||
      element;
    const targets = [
      ...document.querySelectorAll(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=treeitem]',
      ),
    ].filter((element) => element.checkVisibility({ visibilityProperty: true }));
    const small = targets
      .filter((element) => !isInText(element))
      .map((element) => ({ element, box: targetOf(element).getBoundingClientRect() }))
      .filter(({ box }) => box.width < finger || box.height < finger)
      .map(({ element, box }) => `${box.width} x ${box.height}: ${element.outerHTML}`);
    return { small, measured: targets.length };
  }, FINGER);
}

async function expectNoneSmall(page: Page, where: string): Promise<void> {
  const { small, measured } = await listSmall(page);
  expect(small, where).toEqual([]);
  expect(measured, where).toBeGreaterThan(0);
}

test('a finger finds everything in the story, unfolded, and in its notes and help', async ({
  page,
}) => {
  await page.goto(`${address}#${steps[6]}`);
  await restOf(page);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await expectNoneSmall(page, 'story');
  await page.locator(`#${steps[6]} a.cite`).first().click();
  await expect(page.locator('[data-note-panel]')).toBeVisible();
  await expectNoneSmall(page, 'note');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoneSmall(page, 'help');
});

test('a finger finds everything on the other pages', async ({ page }) => {
  for (const path of [
    ...['/', '/404.html', '/embed/', '/embed/check/'],
    ...[`${address}sources/`, `${address}${steps[6]}/`, `${address}${steps[6]}/embed/`],
  ]) {
    await page.goto(path);
    await page.locator('main, .still-drawing').first().waitFor({ state: 'attached' });
    if (path.endsWith(`${steps[6]}/embed/`)) expect((await listSmall(page)).small).toEqual([]);
    else await expectNoneSmall(page, path);
  }
  await page.goto(`${address}embed/?step=${steps[4]}`);
  await page.locator(AT_REST).waitFor({ state: 'attached' });
  await expectNoneSmall(page, 'frame');
});

test('a finger finds everything in a presentation and whatever opens over it', async ({ page }) => {
  await page.goto(`${present}#${steps[3]}`);
  await page.locator(AT_REST).waitFor({ state: 'attached' });
  await expectNoneSmall(page, 'slide');
  for (const key of ['o', 'g', 'q', 'Shift+?', 'c']) {
    await page.keyboard.press(key);
    await expect(page.locator('html')).not.toHaveAttribute('data-panel', '');
    await expectNoneSmall(page, key);
    await page.keyboard.press('Escape');
    await expect(page.locator('html')).toHaveAttribute('data-panel', '');
  }
});
