import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { complaintsOf } from '../surfaces/axe';
import { inLanguage, restOf, STORY, SURFACES } from './site';

/** Left and right edges of what a selector finds first, px. */
const edgesOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      return { left, right };
    });

/** Middles of the labels of the picture that is shown, by their words, in letters alone. */
const labelsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-stage] svg:not(.late) text')].map((text) => {
      const { left, right } = text.getBoundingClientRect();
      return { words: text.textContent.replace(/[\u202e\u202c]/g, ''), x: (left + right) / 2 };
    }),
  );

test('a page from right to left mirrors: cards, rail, furniture, notes', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const seen: Record<string, Record<string, { left: number; right: number }>> = {};
  for (const address of [STORY, inLanguage('ar-XB')]) {
    await page.goto(`${address}#two-islands`);
    await restOf(page);
    await page.locator('#two-islands .cite').click();
    await page.locator('[data-note-panel]').waitFor({ state: 'visible' });
    seen[address] = {
      card: await edgesOf(page, '#two-islands'),
      rail: await edgesOf(page, '.rail a'),
      furniture: await edgesOf(page, '.furniture'),
      notes: await edgesOf(page, '[data-note-panel]'),
    };
  }
  // The scroll bar takes no room here: what is so far from one edge is as far from the other.
  const mirrored = Object.fromEntries(
    Object.entries(seen[STORY] ?? {}).map(([part, { left, right }]) => [
      part,
      { left: expect.closeTo(1440 - right, 0), right: expect.closeTo(1440 - left, 0) },
    ]),
  );
  // As wide as its words: only its edge counts.
  for (const part of ['furniture'])
    mirrored[part] = { ...mirrored[part], right: expect.any(Number) } as never;
  expect(seen[inLanguage('ar-XB')]).toEqual(mirrored);
});

test('a map is the same way round in every language, and no card covers it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const [address, north, south] of [
    [STORY, 'North Quay', 'South Quay'],
    [inLanguage('ar-XB'), 'North Quay', 'South Quay'],
  ] as const) {
    await page.goto(`${address}#two-islands`);
    await restOf(page);
    const labels = await labelsOf(page);
    const at = (name: string) => labels.find(({ words }) => words === name)?.x ?? NaN;
    expect(at(north)).toBeLessThan(at(south));
    const card = await edgesOf(page, '#two-islands');
    for (const { words, x } of labels)
      expect(x < card.left || x > card.right, `${words} is beside the card`).toBe(true);
  }
});

test('time runs from left to right in every language', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${inLanguage('ar-XB')}#the-league`);
  await restOf(page);
  const years = (await labelsOf(page)).filter(({ words }) => /^\d{4}$/.test(words));
  expect(years.length).toBeGreaterThan(2);
  const inOrder = [...years].sort((a, b) => Number(a.words) - Number(b.words));
  expect([...years].sort((a, b) => a.x - b.x)).toEqual(inOrder);
});

for (const language of ['en-XA', 'ar-XB'])
  for (const width of [320, 390, 768, 1440])
    test(`${language} fits into ${width} px on every surface`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      for (const [name, path] of Object.entries(SURFACES)) {
        if (name === 'the presentation') continue;
        await page.goto(inLanguage(language, path));
        const found = await page.evaluate(() => {
          const root = document.documentElement;
          const cut = [...document.querySelectorAll('button, a, summary, label')]
            .filter((element) => element.checkVisibility() && !element.closest('svg'))
            .filter((element) => getComputedStyle(element).display !== 'inline')
            .filter((element) => element.scrollWidth > element.clientWidth + 1)
            .map((element) => element.textContent.trim());
          return { wider: root.scrollWidth - root.clientWidth, cut };
        });
        expect({ name, ...found }).toEqual({ name, wider: 0, cut: [] });
      }
    });

for (const language of ['en-XA', 'ar-XB'])
  test(`axe finds nothing in ${language}`, async ({ page }) => {
    for (const path of ['', 'aground/']) {
      await page.goto(inLanguage(language, path));
      expect(await complaintsOf(page)).toEqual([]);
    }
  });
